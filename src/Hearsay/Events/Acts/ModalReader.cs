using Hearsay.Events.Lexicons;
using Hearsay.Events.Participants;

namespace Hearsay.Events.Acts;

/// <summary>What auxiliaries and negation make of an act: "will send" is a promise, "must leave" in somebody's mouth a demand.</summary>
internal sealed class ModalReader(EventText text, NounClasses nouns, ClauseReader clauses, OperatorReader operators)
{
    private static readonly EventLexicon Lexicon = EventLexicon.Shipped;

    /// <summary>The act as its auxiliaries leave it; null where they leave none.</summary>
    public ActDraft? Bend(int verb, ActDraft? draft)
    {
        if (text.Auxiliary(verb, "must", "should", "ought") >= 0 || IsNeed(verb)) return Demand(verb, draft);
        var negated = text.Negation(verb) >= 0;
        if (text.Auxiliary(verb, "will", "would", "shall", "'ll", "’ll") >= 0) return negated ? Refuse(verb, draft) : Plan(verb, draft);
        if (text.Auxiliary(verb, "may", "might") >= 0) return Plan(verb, draft) is { Type: "THREATEN" } threat ? threat : null;
        if (text.Auxiliary(verb, "can", "could", "ca") >= 0) return null;
        return negated ? IsGrant(verb) ? Refuse(verb, draft) : null : draft;
    }

    private ActDraft? Plan(int verb, ActDraft? draft) =>
        draft is null ? null : Keep(operators.Bend(Lexicon.OperatorsOf('x', "will")[0], verb, draft, -1), draft);

    /// <summary>A plan is the planner's own: its actor and recipient are those of the act.</summary>
    private static ActDraft? Keep(ActDraft? bent, ActDraft draft) =>
        bent is null ? draft.Operation is null ? null : draft : bent with { Actors = draft.Actors, Recipients = draft.Recipients, Trigger = draft.Trigger };

    private ActDraft? Refuse(int verb, ActDraft? draft)
    {
        var op = Lexicon.OperatorsOf('v', "refuse")[0];
        if (draft is not null && operators.Bend(op, verb, draft, -1) is { } bent) return bent with { Actors = draft.Actors, Recipients = draft.Recipients };
        if (!IsGrant(verb)) return null;
        var agent = clauses.Agent(verb);
        return new ActDraft
        {
            Type = "REJECT",
            Cameo = "120",
            Trigger = verb,
            Core = verb,
            Used = [verb],
            Actors = agent >= 0 && nouns.CanAct(agent) ? [agent] : [],
            Flags = ActFlags.Weak,
            Operation = "refuse",
            Why = $"negated '{text.Lemma(verb)}' -> REJECT",
        };
    }

    private ActDraft? Demand(int verb, ActDraft? draft)
    {
        var speaker = Voices.Speaker(text, verb);
        var asked = clauses.IsPassive(verb) ? clauses.Object(verb) : clauses.Agent(verb);
        if (speaker < 0 || asked < 0 || !nouns.CanAct(asked) || text.Negation(verb) >= 0 || text.Form(asked) is "we" or "i") return null;
        var outcome = draft is null ? null : Lexicon.OutcomeOf("demand", draft.Type, draft.Mode, draft.Cameo);
        return new ActDraft
        {
            Type = "REQUEST",
            Mode = outcome is { Type: "REQUEST" } known ? known.Mode : null,
            Cameo = outcome is { Type: "REQUEST" } one ? one.Cameo : "100",
            Trigger = verb,
            Core = verb,
            Used = draft?.Used.Add(verb) ?? [verb],
            Actors = [speaker],
            Recipients = [.. clauses.Joined(asked).Where(nouns.CanAct)],
            Operation = "demand",
            Modal = true,
            Flags = ActFlags.Weak,
            Why = "'must' or 'should' in a speaker's words -> REQUEST",
        };
    }

    private bool IsNeed(int verb) =>
        text.Relation(verb) == Dependency.Xcomp && text.Tree.Head(verb) is >= 0 and var head && text.Lemma(head) is "need" or "have" && text.Mark(verb) == "to";

    private bool IsGrant(int verb) => nouns.Is(verb, "GRANT");
}
