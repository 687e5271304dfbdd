using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Participants;

/// <summary>Chooses who acts and to whom from the slots of a frame.</summary>
internal sealed class RoleReader(EventText text, NounClasses nouns, ClauseReader clauses)
{
    /// <summary>The agent and those joined to it, where it can act; documents may accuse, demand and the like.</summary>
    public ImmutableArray<int> Actors(int agent, Act? act)
    {
        if (agent < 0) return [];
        if (nouns.CanAct(agent)) return [.. clauses.Joined(agent).Where(nouns.CanAct)];
        if (text.Form(agent) == "it" && Voices.Speaker(text, agent) is >= 0 and var speaker && nouns.CanAct(speaker)) return [speaker];
        if (act?.Type == "ACCUSE" && text.Lemma(agent) is "report" or "study" or "statement" or "document") return [agent];
        if (IsArms(agent) && clauses.Owners(agent).FirstOrDefault(-1) is >= 0 and var owner) return [owner];
        return IsBodyPart(agent, out var whole) ? [whole] : [];
    }

    /// <summary>"Russian missiles", "its air defences": arms act for whose they are.</summary>
    private bool IsArms(int noun) => nouns.Is(noun, "WEAPONS") || nouns.Is(noun, "AMMUNITION") || nouns.Is(noun, "VESSELS")
        || (text.Lemma(noun) is "defence" or "defense" && text.Children(noun).Any(child => child < noun && text.Form(child) is "air" or "missile" or "coastal"));

    /// <summary>Who does what a noun names: "by X", "between X and Y", "X's", "Norwegian".</summary>
    public ImmutableArray<int> NounActors(int noun, Act act)
    {
        foreach (var slot in (ReadOnlySpan<string>)["by", "between"])
        {
            foreach (var one in clauses.Direct(noun, slot))
            {
                if (nouns.CanAct(one) && (slot == "by" ? !act.Recipient.Contains("by") : act.Is(ActFlags.Together))) return [.. clauses.Joined(one).Where(nouns.CanAct)];
            }
        }
        var owners = act.Recipient.Contains("poss") ? clauses.Owners(noun).Where(o => text.Relation(o) != Dependency.NmodPoss) : clauses.Owners(noun);
        return owners.FirstOrDefault(-1) is >= 0 and var owner ? [owner] : [];
    }

    /// <summary>
    /// Who acts where the clause names no agent: the parties between whom a treaty was signed; whose
    /// troops were deployed.
    /// </summary>
    public ImmutableArray<int> Implied(int verb, int thing, Act act)
    {
        if (act.Is(ActFlags.Together) && clauses.Slot(verb, thing, "between").FirstOrDefault(-1) is >= 0 and var one) return [.. clauses.Joined(one)];
        return act.Type is "MOBILIZE" or "RETREAT" && thing >= 0 && nouns.Is(thing, "TROOPS") && clauses.Owners(thing).FirstOrDefault(-1) is >= 0 and var owner ? [owner] : [];
    }

    /// <summary>True where the clause has whom an entry asks for: a receiver, a body that does it.</summary>
    public bool Suits(Act act, int verb, int thing) =>
        (!act.Is(ActFlags.Given) || IsGiven(act, verb, thing))
        && (!act.Is(ActFlags.Institution) || (clauses.Agent(verb) is >= 0 and var agent && (text.TypeOf(agent) is EntityType.Org or EntityType.Place || nouns.Is(agent, "ORGANISATION"))));

    /// <summary>True where a state or a body is named as the receiver: "to Norway", not "to the Gulf".</summary>
    private bool IsGiven(Act act, int verb, int thing) =>
        Recipients(act.Recipient, verb, thing, []) is [var first, ..] && text.TypeOf(first) is { } type && (type != EntityType.Place || nouns.IsState(first));

    private readonly AimReader _aims = new(text, nouns);

    /// <summary>At whom an act of a type is aimed where its slots are empty: protests, threats.</summary>
    public ImmutableArray<int> OrAim(ImmutableArray<int> recipients, string type, int word, ImmutableArray<int> actors) =>
        recipients.IsEmpty && type is "PROTEST" or "THREATEN" && _aims.Of(word, actors) is >= 0 and var aim ? [aim] : recipients;

    /// <summary>The first slot that holds somebody; things and places where the frame asks for them.</summary>
    public ImmutableArray<int> Recipients(ImmutableArray<string> slots, int word, int thing, ImmutableArray<int> actors)
    {
        foreach (var slot in slots)
        {
            foreach (var noun in clauses.Slot(word, thing, slot))
            {
                if (slot == "poss" && thing == word && text.Relation(noun) != Dependency.NmodPoss) continue;
                if (nouns.IsTime(noun) || actors.Contains(noun)) continue;
                if (Fits(noun)) return [.. clauses.Joined(noun).Where(Fits)];
                if (slot is "obj" or "over" or "about" or "of" or "against" or "on" && Behind(noun) is >= 0 and var owner && !actors.Contains(owner)) return [.. clauses.Joined(owner).Where(Fits)];
            }
        }
        return thing >= 0 && thing != word && !nouns.CanAct(thing) && Behind(thing) is >= 0 and var last && !actors.Contains(last) ? [.. clauses.Joined(last).Where(Fits)] : [];
    }

    private bool Fits(int noun) =>
        nouns.CanAct(noun) || nouns.Is(noun, "TERRITORY") || nouns.Is(noun, "COMPUTER") || nouns.Is(noun, "MEDIA") || nouns.Is(noun, "PROPERTY")
            || (text.TypeOf(noun) is EntityType.Product or EntityType.Other);

    /// <summary>Who stands behind a thing: "Serbia's suppression", "the rights of Palestinians", "contact with Washington".</summary>
    private int Behind(int thing)
    {
        foreach (var owner in clauses.Owners(thing)) return owner;
        foreach (var slot in (ReadOnlySpan<string>)["of", "by", "with", "against", "for", "on", "to", "from"])
        {
            foreach (var one in clauses.Slot(thing, -1, slot))
            {
                if (nouns.CanAct(one)) return one;
            }
        }
        return -1;
    }

    /// <summary>"Israeli helicopters", "the army's tanks": what belongs to an actor acts for it.</summary>
    private bool IsBodyPart(int noun, out int whole)
    {
        whole = noun;
        return nouns.Is(noun, "WEAPONS") && clauses.Owners(noun).Any();
    }
}
