using Hearsay.Events.Lexicons;
using Hearsay.Events.Participants;

namespace Hearsay.Events.Acts;

/// <summary>Reads words that bend the act of their complement: "agreed to withdraw", "rejected a call for talks".</summary>
internal sealed class OperatorReader(EventText text, NounClasses nouns, ClauseReader clauses, ActReader acts)
{
    private static readonly EventLexicon Lexicon = EventLexicon.Shipped;
    private readonly RoleReader _roles = new(text, nouns, clauses);

    /// <summary>The bent act; with <paramref name="alone"/> also where the complement holds none but the operator says enough.</summary>
    public ActDraft? Read(int token, char part, bool alone, int carrier = -1)
    {
        var key = part == 'v' && text.Particle(token) is >= 0 and var particle ? $"{text.Lemma(token)} {text.Lemma(particle)}" : text.Lemma(token);
        var form = text.Form(token);
        var operators = part == 'v' && clauses.IsPassive(token) ? Lexicon.OperatorsOf('a', form) : [];
        if (operators.IsEmpty) operators = Lexicon.OperatorsOf(part, key);
        foreach (var op in operators.IsEmpty ? Lexicon.OperatorsOf(part, form) : operators)
        {
            var (inner, place) = Complement(token, op);
            if (inner is not null && Bend(op, token, inner, place, carrier) is { } bent) return bent;
            if ((alone || place >= 0) && (place >= 0 || part != 'v' || op.Key != form) && Default(op, token, place, carrier) is { } plain) return plain;
        }
        return null;
    }

    /// <summary>"reiterated its demand that": the operator noun of a light verb, by the subject of the verb.</summary>
    public ActDraft? Carried(int verb)
    {
        if (!Lexicon.LightSlots(text.Lemma(verb)).Contains("obj") || clauses.Object(verb) is not (>= 0 and var noun) || text.Upos(noun) != Upos.NOUN) return null;
        return Read(noun, 'n', alone: true, carrier: verb) is { } draft ? draft with { Used = draft.Used.Add(verb), Bare = false } : null;
    }

    /// <summary>What an operator makes of an act; null where the table says nothing.</summary>
    public ActDraft? Bend(Operator op, int token, ActDraft inner, int place, int carrier = -1)
    {
        if (Lexicon.OutcomeOf(op.Name, inner.Type, inner.Mode, inner.Cameo) is not { Type: not "-" } outcome) return null;
        var actors = Actors(carrier >= 0 ? carrier : token);
        if (actors.IsEmpty && text.Upos(token) == Upos.NOUN) actors = inner.Actors;
        return inner with
        {
            Type = outcome.Type,
            Mode = outcome.Mode,
            Cameo = outcome.Cameo,
            Trigger = op.Name == "try" ? inner.Trigger : token,
            Operation = op.Name,
            Actors = actors.IsEmpty && op.Name is "try" or "plan" ? inner.Actors : actors,
            Recipients = _roles.OrAim(Recipients(op, token, place, inner, actors), outcome.Type, token, actors),
            Used = inner.Used.Add(token),
            Flags = op.Name is "try" or "plan" or "prepare" or "announce" ? inner.Flags & ~ActFlags.Loose : inner.Flags & ActFlags.Weak,
            Unwilling = !actors.IsEmpty || text.Upos(token) == Upos.NOUN ? -1 : clauses.Agent(token),
            Bare = text.Upos(token) == Upos.NOUN,
            Why = $"{inner.Why}; {op.Name} by '{op.Key}' -> {outcome.Type}",
        };
    }

    private ActDraft? Default(Operator op, int token, int place, int carrier)
    {
        var type = op.Alone ?? (place >= 0 && nouns.Is(place, "PROPOSAL") && op.Name == "refuse" ? "REJECT"
            : place >= 0 && op is { Name: "demand", Key: "call" or "appeal" or "ask" or "press" or "push" } ? "REQUEST"
            : place >= 0 && op is { Name: "demand" } && IsInfinitive(place) ? "REQUEST"
            : place >= 0 && op is { Name: "commit", Key: "accept" } && (nouns.Is(place, "PROPOSAL") || nouns.Is(place, "AGREEMENT")) ? "AGREE"
            : place >= 0 && op is { Name: "commit", Key: "promise" or "pledge" } && !_roles.Recipients(op.Addressee, token, clauses.Object(token), Actors(token)).IsEmpty ? "AGREE"
            : place >= 0 && op.Name == "allow" && IsInfinitive(place) ? "CONCEDE"
            : place >= 0 && op.Key == "seek" && (nouns.Is(place, "AIDGOODS") || nouns.Is(place, "ASYLUM")) ? "REQUEST"
            : place >= 0 && op.Name == "end" && (nouns.Is(place, "RELATIONS") || nouns.Is(place, "TRADE") || nouns.Is(place, "AGREEMENT")) ? "SANCTION" : null);
        if (type is null || (place >= 0 && nouns.Is(place, "IDLE")) || (text.Upos(token) == Upos.NOUN && carrier < 0)) return null;
        var actors = Actors(carrier >= 0 ? carrier : token);
        var mode = type switch { "SANCTION" => "discontinue", "REQUEST" when place >= 0 && nouns.Is(place, "POLITICAL") => "change", "REQUEST" when place >= 0 && nouns.Is(place, "AIDGOODS") => "assist", _ => null };
        return new ActDraft
        {
            Type = type,
            Mode = mode,
            Cameo = type switch { "AGREE" => "030", "REJECT" => "120", "THREATEN" => "130", "SANCTION" => "160", "CONCEDE" => "080", _ => "100" },
            Trigger = token,
            Core = token,
            Thing = place,
            Used = place >= 0 ? [token, place] : [token],
            Actors = actors,
            Operation = op.Name,
            Recipients = _roles.OrAim(Recipients(op, token, place, null, actors), type, token, actors),
            Flags = ActFlags.Weak,
            Why = $"{op.Name} by '{op.Key}', no act in its complement -> {type}",
            Unwilling = actors.IsEmpty && carrier < 0 ? clauses.Agent(token) : -1,
        };
    }

    private ImmutableArray<int> Actors(int token)
    {
        if (text.Upos(token) == Upos.NOUN) return clauses.Owners(token).FirstOrDefault(-1) is >= 0 and var owner ? [owner] : _roles.Actors(text.Complement(token, "by"), null);
        var agent = clauses.Agent(token);
        if (agent < 0 && text.Upos(token) == Upos.VERB && !Lexicon.OperatorsOf('a', text.Form(token)).IsEmpty) agent = clauses.Object(token);
        return _roles.Actors(agent, null);
    }

    /// <summary>The act in the complement, and the clause or noun that was looked into.</summary>
    private (ActDraft? Inner, int Place) Complement(int token, Operator op)
    {
        var place = -1;
        foreach (var child in Places(token, op))
        {
            if (place < 0) place = child;
            if (acts.Read(child) is { } act) return (act, child);
            if (Inside(child) is { } inside) return (inside, child);
        }
        return (null, place);
    }

    private IEnumerable<int> Places(int token, Operator op)
    {
        foreach (var child in text.Children(token))
        {
            if (child < token) continue;
            if ((text.Relation(child) is Dependency.Xcomp && text.Upos(child) is Upos.VERB or Upos.ADJ) || (text.Relation(child) is Dependency.Advcl or Dependency.Acl && text.Mark(child) is "to" or "that")) yield return child;
            if (text.Relation(child) == Dependency.Ccomp && op.Key is not ("deny" or "dismiss" or "ask" or "tell" or "order" or "seek" or "press" or "push")) yield return child;
        }
        foreach (var slot in op.Slots)
        {
            if (slot == "obj")
            {
                if (clauses.Object(token) is >= 0 and var thing) yield return thing;
            }
            else foreach (var noun in clauses.Slot(token, -1, slot)) yield return noun;
        }
    }

    /// <summary>"a request for talks", "an offer to mediate", "changes to": the act that a proposal is about.</summary>
    private ActDraft? Inside(int noun)
    {
        if (text.Upos(noun) is not Upos.NOUN || !(nouns.Is(noun, "PROPOSAL") || nouns.Is(noun, "TRANSPARENT") || nouns.Is(noun, "MOVE"))) return null;
        foreach (var child in text.Children(noun))
        {
            if (child < noun && text.Relation(child) is not (Dependency.Compound or Dependency.Amod)) continue;
            var relation = text.Relation(child);
            if (relation is Dependency.Acl || relation == Dependency.Compound || (relation == Dependency.Nmod && text.Preposition(child) is "for" or "of" or "on" or "to" or "at"))
            {
                if (acts.Read(child) is { } act) return act;
            }
        }
        return null;
    }

    private ImmutableArray<int> Recipients(Operator op, int token, int place, ActDraft? inner, ImmutableArray<int> actors)
    {
        var thing = clauses.Object(token) is >= 0 and var one ? one : place >= 0 && text.Upos(place) == Upos.NOUN ? place : -1;
        var addressed = op.Name == "demand" && place >= 0 && text.Upos(place) is not Upos.NOUN ? SubjectOf(place, actors) : [];
        if (addressed.IsEmpty) addressed = _roles.Recipients(op.Addressee, token, thing, actors);
        var affected = inner?.Recipients ?? [];
        if (op.Name is "demand" or "allow") return addressed.IsEmpty ? Others(inner, affected, actors) : addressed;
        if (op.Name is "refuse" && thing >= 0 && thing == place) return addressed.IsEmpty ? affected : addressed;
        return affected.IsEmpty ? addressed.IsEmpty && op.Name is "commit" ? Others(inner, affected, actors) : addressed : affected;
    }

    /// <summary>Whose act is asked for or agreed to: "agreed to French mediation".</summary>
    private static ImmutableArray<int> Others(ActDraft? inner, ImmutableArray<int> affected, ImmutableArray<int> actors) =>
        inner is { Actors.IsEmpty: false } && !inner.Actors.Any(actors.Contains) ? inner.Actors : affected;

    private ImmutableArray<int> SubjectOf(int clause, ImmutableArray<int> actors)
    {
        var subject = clauses.IsPassive(clause) ? text.Complement(clause, "by") : clauses.Agent(clause);
        return subject >= 0 && nouns.CanAct(subject) && !actors.Contains(subject) ? [.. clauses.Joined(subject).Where(nouns.CanAct)] : [];
    }

    private bool IsInfinitive(int place) => text.Upos(place) == Upos.VERB && text.Mark(place) == "to";
}
