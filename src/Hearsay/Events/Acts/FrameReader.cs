using Hearsay.Events.Lexicons;
using Hearsay.Events.Participants;

namespace Hearsay.Events.Acts;

/// <summary>Fits the frames of <c>acts.tsv</c> and <c>light-verbs.tsv</c> to single words and their participants.</summary>
internal sealed class FrameReader(EventText text, NounClasses nouns, ClauseReader clauses)
{
    private static readonly EventLexicon Lexicon = EventLexicon.Shipped;
    private readonly FrameKeys _keys = new(text);
    private readonly RoleReader _roles = new(text, nouns, clauses);

    /// <summary>The frame of a verb; exact asks that the class of the object decides.</summary>
    public ActDraft? Verb(int verb, bool exact)
    {
        var thing = clauses.Object(verb);
        foreach (var (key, spent) in _keys.OfVerb(verb, thing))
        {
            var (at, act) = (thing >= 0 ? thing : spent, (Act?)null);
            foreach (var entry in Lexicon.ActsOf('v', key))
            {
                var fit = spent >= 0 ? 2 : entry.Objects.Fit(thing, nouns);
                if (fit == (exact ? 2 : 1) && act is null && _roles.Suits(entry, verb, thing)) act = entry;
            }
            if (act is not null) return Draft(act, verb, at, $"verb '{key}'{(exact && thing >= 0 ? $" with '{text.Lemma(thing)}'" : "")}", spent);
        }
        return null;
    }

    /// <summary>"launched an attack": the act of the noun, done by the subject of the verb.</summary>
    public ActDraft? LightVerb(int verb)
    {
        var thing = clauses.Object(verb);
        foreach (var slot in _keys.OfVerb(verb, thing).SelectMany(key => Lexicon.LightSlots(key.Key)).Distinct())
        {
            var nounsOfSlot = slot == "obj" ? thing >= 0 ? [thing] : [] : clauses.Slot(verb, thing, slot);
            foreach (var noun in nounsOfSlot)
            {
                if (text.Upos(noun) is Upos.NOUN && Noun(noun, verb, slot == "obj" ? -1 : clauses.Object(verb)) is { } draft) return draft;
            }
        }
        return null;
    }

    /// <summary>The frame of a noun; <paramref name="verb"/> is the light verb that carries it, or -1; who is engaged in it may be its object.</summary>
    public ActDraft? Noun(int noun, int verb, int engaged = -1)
    {
        foreach (var key in _keys.OfNoun(noun))
        {
            foreach (var act in Lexicon.ActsOf('n', key))
            {
                if (act.Objects.Classes.Length > 0 && !OfClass(noun, act.Objects)) continue;
                if (act.Is(ActFlags.Armed) && !IsArmed(noun, verb)) continue;
                return NounDraft(act, noun, verb, key, engaged);
            }
        }
        return nouns.Is(noun, "TRANSPARENT") ? Within(noun, verb) : null;
    }

    /// <summary>"critical of", "sorry for".</summary>
    public ActDraft? Adjective(int word) =>
        Lexicon.ActsOf('a', text.Lemma(word)) is [var act, ..] ? Draft(act, word, -1, $"adjective '{act.Key}'", -1) : null;

    private ActDraft Draft(Act act, int verb, int thing, string why, int spent)
    {
        var agent = clauses.Agent(verb);
        var actors = _roles.Actors(agent, act);
        if (actors.IsEmpty && agent < 0) actors = _roles.Implied(verb, thing, act);
        return new ActDraft
        {
            Type = act.Type,
            Mode = act.Mode,
            Cameo = act.Cameo,
            Trigger = verb,
            Core = verb,
            Thing = thing,
            Flags = act.Flags,
            Actors = actors,
            Recipients = _roles.OrAim(_roles.Recipients(act.Recipient, verb, thing, actors), act.Type, verb, actors),
            Unwilling = agent >= 0 && actors.IsEmpty ? agent : -1,
            Used = spent >= 0 ? [verb, spent] : [verb],
            Why = $"{why} -> {act.Type}",
        };
    }

    private ActDraft NounDraft(Act act, int noun, int verb, string key, int engaged)
    {
        var agent = verb >= 0 ? clauses.Agent(verb) : -1;
        if (agent < 0) agent = engaged;
        var actors = verb >= 0 ? _roles.Actors(agent, act) : [];
        if (actors.IsEmpty) actors = _roles.NounActors(noun, act);
        return new ActDraft
        {
            Type = act.Type,
            Mode = act.Mode,
            Cameo = act.Cameo,
            Trigger = noun,
            Core = noun,
            Thing = noun,
            Flags = act.Flags,
            Bare = verb < 0,
            Actors = actors,
            Recipients = _roles.OrAim(_roles.Recipients(act.Recipient, verb >= 0 ? verb : noun, noun, actors), act.Type, noun, actors),
            Unwilling = agent >= 0 && actors.IsEmpty ? agent : -1,
            Used = [noun, .. verb >= 0 ? [verb] : Array.Empty<int>(), .. text.Children(noun).Where(child => text.Relation(child) == Dependency.Compound)],
            Why = verb >= 0 ? $"light verb '{text.Lemma(verb)}' with noun '{key}' -> {act.Type}" : $"noun '{key}' -> {act.Type}",
        };
    }

    /// <summary>"mediation efforts", "a programme of aid", "a campaign to raid": the act that a noun of little content is about.</summary>
    private ActDraft? Within(int noun, int verb)
    {
        foreach (var child in text.Children(noun))
        {
            if (text.Relation(child) is not (Dependency.Compound or Dependency.Amod or Dependency.Nmod) || text.Upos(child) != Upos.NOUN) continue;
            if (Noun(child, verb) is { } draft) return draft with { Used = draft.Used.Add(noun) };
        }
        return null;
    }

    /// <summary>With a verb of attack, a target or words of war, and none of work.</summary>
    private bool IsArmed(int noun, int verb)
    {
        var sentence = text.Reading.Sentences[text.Reading.Tokens[noun].Sentence];
        if (Settings.Count(text, sentence.FirstToken, sentence.EndToken, "labour") > 0) return false;
        return (verb >= 0 && Settings.Is(text.Lemma(verb), "armed-verb")) || Settings.Count(text, sentence.FirstToken, sentence.EndToken, "armed") > 0
            || (text.Complement(noun, "on") is >= 0 and var target && nouns.CanAct(target));
    }

    private bool OfClass(int noun, ObjectRule rule)
    {
        foreach (var child in text.Children(noun))
        {
            var related = text.Relation(child) is Dependency.Compound or Dependency.NmodPoss || (text.Relation(child) == Dependency.Nmod && text.Preposition(child) == "of");
            if (related && rule.Fit(child, nouns) == 2) return true;
        }
        return false;
    }
}
