using System.Collections.Frozen;
using Hearsay.Events.Lexicons;
using Hearsay.Events.Participants;

namespace Hearsay.Events.Acts;

/// <summary>Lets an act pass as an event where its frame's conditions hold. Precision comes first: what is doubtful stays out.</summary>
internal sealed class ActGate(EventText text, NounClasses nouns, ActorCoder actors, MeansReader means)
{
    private const int SportOfOthers = 2; // words of sport in a sentence that make an act one of sport
    private const int SportOfHarm = 3;

    private static readonly FrozenSet<string> Officials =
        FrozenSet.ToFrozenSet(["GOV", "MIL", "LEG", "IGO", "UNO", "SPY", "REB", "PTY", "OPP", "JUD", "COP"]);

    /// <summary>True where the act may stand as an event of its own.</summary>
    public bool Lets(ActDraft act) =>
        IsAsserted(act) && HasWill(act) && Holds(act) && (!act.Bare || HasParties(act)) && !IsAffliction(act) && !IsSport(act) && !IsFiction(act) && !IsDischarge(act);

    /// <summary>Not under "if", not a purpose, not a mere modifier.</summary>
    private bool IsAsserted(ActDraft act)
    {
        var verb = act.Bare ? -1 : act.Used.Where(t => text.Upos(t) is Upos.VERB or Upos.ADJ).DefaultIfEmpty(-1).MinBy(Depth);
        if (verb < 0) return true;
        if (text.IsModifier(verb)) return false;
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 8; steps++, at = text.Tree.Head(at))
        {
            var mark = text.Mark(at);
            if (mark is "if" or "unless" or "whether" or "until" || (at == verb && mark == "for")) return false;
            if (at != verb && mark == "to" && text.Relation(at) is Dependency.Advcl or Dependency.Acl or Dependency.Xcomp && text.Relation(verb) == Dependency.Conj && text.Tree.Head(verb) == at) return false;
            if (at == verb && mark == "to" && text.Relation(at) is Dependency.Advcl or Dependency.Acl or Dependency.Xcomp or Dependency.Ccomp or Dependency.Nsubj or Dependency.Root) return false;
            if (text.Relation(at) is not (Dependency.Conj or Dependency.Xcomp or Dependency.Advcl or Dependency.Ccomp)) break;
        }
        return true;
    }

    private int Depth(int token)
    {
        var depth = 0;
        for (var at = token; at >= 0 && depth < 99; at = text.Tree.Head(at)) depth++;
        return depth;
    }

    /// <summary>A subject that cannot act ends the matter, but for "the blast killed".</summary>
    private bool HasWill(ActDraft act) => act.Unwilling < 0 || (act.Flags & ActFlags.Agentless) != 0;

    private bool Holds(ActDraft act)
    {
        var flags = act.Flags;
        if ((flags & ActFlags.Weak) != 0 && !act.Actors.Concat(act.Recipients).Any(actors.IsPublic)) return false;
        if ((flags & ActFlags.Harm) != 0 && !(act.Actors.Any(nouns.CanAct) || (!act.Actors.IsEmpty && InSentence(act, "accident") == 0)) && !means.IsViolent(act)) return false;
        if ((flags & ActFlags.Agent) != 0 && act.Actors.IsEmpty) return false;
        if ((flags & ActFlags.Partner) != 0 && act.Recipients.IsEmpty && act.Actors.Length < 2) return false;
        if ((flags & ActFlags.Law) != 0 && !IsLawful(act)) return false;
        if (act.Type is "AID" or "COOPERATE" or "SANCTION" && act.Actors.IsEmpty && act.Recipients.IsEmpty) return false;
        if (act.Type == "PROTEST" && act.Actors.Any(IsOfState)) return false;
        if (act is { Operation: "demand", Modal: true } && !act.Recipients.Any(actors.IsPublic)) return false;
        if (act is { Type: "ASSAULT", Mode: "beat" } && InSentence(act, "contest") > 0) return false;
        if ((flags & ActFlags.People) != 0 && !act.Actors.Any(nouns.CanAct) && !act.Recipients.Any(nouns.CanAct)) return false;
        if ((flags & ActFlags.Official) != 0 && !(act.Actors.Any(IsOfficial) && act.Recipients.Any(r => text.TypeOf(r) == EntityType.Place))) return false;
        if ((flags & ActFlags.Troops) != 0 && !act.Actors.Any(a => nouns.Is(a, "TROOPS") || actors.Code(a).Sector is "MIL" or "REB")) return false;
        return (flags & ActFlags.Peacekeepers) == 0 || act.Actors.Any(a => nouns.Is(a, "PEACEKEEPERS") || text.Children(a).Any(c => nouns.Is(c, "PEACEKEEPERS")));
    }

    /// <summary>Police charge people; shops charge them money.</summary>
    private bool IsLawful(ActDraft act) =>
        (act.Actors.IsEmpty || act.Actors.Any(IsOfficial)) && !text.Children(act.Core).Any(child => nouns.Is(child, "MONEY") && text.Preposition(child) is null);

    private bool IsOfState(int head) => actors.Code(head).Sector is "GOV" or "MIL" or "COP" or "SPY";

    private int InSentence(ActDraft act, string setting)
    {
        var sentence = text.Reading.Sentences[text.Reading.Tokens[act.Core].Sentence];
        return Settings.Count(text, sentence.FirstToken, sentence.EndToken, setting);
    }

    private bool IsOfficial(int head) => actors.Code(head).Sector is { } sector && Officials.Contains(sector);

    /// <summary>A noun alone names an event only with somebody in it; a loose one only with both sides.</summary>
    private bool HasParties(ActDraft act)
    {
        if (act.Operation is not null and not ("end" or "refuse" or "try") || (act.Flags & ActFlags.Expressed) != 0) return false;
        if (IsSetting(act.Core)) return false;
        return (act.Flags & ActFlags.Loose) != 0
            ? !act.Actors.IsEmpty && !act.Recipients.IsEmpty && act.Actors.Concat(act.Recipients).Any(actors.IsPublic)
            : !act.Recipients.IsEmpty || act.Actors.Any(actors.IsPublic);
    }

    /// <summary>"the anniversary of the attack", "a memorial to the massacre".</summary>
    private bool IsSetting(int noun)
    {
        for (var (at, steps) = (text.Tree.Head(noun), 0); at >= 0 && steps < 3; steps++, at = text.Tree.Head(at))
        {
            if (Settings.Is(text.Lemma(at), "history") || Settings.Is(text.Form(at), "history")) return true;
        }
        return text.Children(noun).Any(child => Settings.Is(text.Form(child), "figurative"));
    }

    /// <summary>In the language of sport, and nobody in it who governs or bears arms.</summary>
    private bool IsSport(ActDraft act)
    {
        var least = (act.Flags & ActFlags.Harm) != 0 ? SportOfHarm : SportOfOthers;
        return InSentence(act, "sport") >= least && !act.Actors.Concat(act.Recipients).Any(IsOfficial);
    }

    /// <summary>"released from hospital": a patient is no captive.</summary>
    private bool IsDischarge(ActDraft act)
    {
        if (act is not { Type: "RETREAT", Mode: "release", Actors.IsEmpty: true }) return false;
        return InSentence(act, "medical") > 0;
    }

    /// <summary>"In the film": what a clause tells of a work is invented.</summary>
    private bool IsFiction(ActDraft act)
    {
        for (var (at, steps) = (act.Core, 0); at >= 0 && steps < 8; steps++, at = text.Tree.Head(at))
        {
            foreach (var child in text.Children(at))
            {
                if (text.Relation(child) == Dependency.Obl && text.Preposition(child) is "in" or "of" or "throughout" && Settings.Is(text.Lemma(child), "fiction")) return true;
                if (text.Relation(child) == Dependency.Nsubj && text.Tree.Child(child, Dependency.Case) < 0 && Settings.Is(text.Lemma(child), "fiction")) return true;
            }
        }
        return false;
    }

    /// <summary>"battle with cancer", "fight inflation": nobody is harmed.</summary>
    private bool IsAffliction(ActDraft act)
    {
        if (act.Type is not ("ASSAULT" or "COERCE" or "MOBILIZE")) return false;
        if (act.Thing >= 0 && act.Thing != act.Core && nouns.Is(act.Thing, "AFFLICTION")) return true;
        return text.Children(act.Core).Any(child =>
            (text.Relation(child) is Dependency.Obl or Dependency.Nmod && text.Preposition(child) is "with" or "against" or "on" or "for" or "over" && nouns.Is(child, "AFFLICTION"))
            || (text.Relation(child) is Dependency.Compound or Dependency.Amod && Settings.Is(text.Form(child), "figurative")));
    }
}
