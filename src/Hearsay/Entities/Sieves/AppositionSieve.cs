namespace Hearsay.Entities.Sieves;

/// <summary>
/// What the syntax of one sentence says outright: titles before names, appositions, "X is the Y",
/// and relative pronouns.
/// </summary>
internal sealed class AppositionSieve : ISieve
{
    public void Link(CoreferenceContext context)
    {
        foreach (var candidate in context.Candidates)
        {
            if (candidate.IsNominal) LinkTitle(context, candidate);
            if (candidate.IsPronoun) LinkRelative(context, candidate);
            else LinkApposition(context, candidate);
            if (candidate.IsNominal) LinkPredicate(context, candidate);
        }
    }

    private static void LinkTitle(CoreferenceContext context, Candidate title)
    {
        var candidates = context.Candidates;
        for (var i = title.Index + 1; i < candidates.Length && candidates[i].First < title.End; i++)
        {
            var name = candidates[i];
            if (!name.IsName || name.Type != title.Type) continue;
            var governor = context.Syntax.Head(title.Head);
            var below = context.Syntax.Relations[title.Head] is Dependency.NmodDesc or Dependency.Compound && governor >= name.First && governor < name.End;
            if (below || name.PhraseHead == title.Head || EndsPhrase(context, title, name))
            {
                context.Clusters.TryMerge(title.Index, name.Index, "coreference/1: title");
                return;
            }
        }
    }

    /// <summary>
    /// "the chief of the general staff Anna Berg": the name ends the phrase, right behind a noun of it.
    /// Where the tree puts the name itself below "of", that noun must be a body's, so that "a friend of
    /// President Berg" stays two.
    /// </summary>
    private static bool EndsPhrase(CoreferenceContext context, Candidate title, Candidate name)
    {
        if (title.Type != EntityType.Person || name.End != title.End || name.First <= title.Head || title.Numbers == Numbers.Many) return false;
        if (context.Syntax.Upos(name.First - 1) is not (Upos.NOUN or Upos.PROPN) || context.Syntax.Relations[name.Head] == Dependency.NmodPoss) return false;
        return context.Syntax.Child(name.Head, Dependency.Case) < 0
            || context.Lexicon.Noun(context.Reading.Syntax[name.First - 1].Lemma).Type == EntityType.Org;
    }

    private static void LinkRelative(CoreferenceContext context, Candidate pronoun)
    {
        if (pronoun.Pronoun!.Person != 0) return;
        var clause = RelativePronouns.ClauseOf(pronoun.Head, context.Syntax);
        if (clause < 0 || context.HeadedBy(context.Syntax.Head(clause)) is not { } antecedent) return;
        context.Clusters.TryMerge(pronoun.Index, antecedent.Index, "coreference/1: relative pronoun");
    }

    private static void LinkApposition(CoreferenceContext context, Candidate inner)
    {
        var head = context.Syntax.Head(inner.PhraseHead);
        if (context.Syntax.Relations[inner.PhraseHead] != Dependency.Appos || context.HeadedBy(head) is not { } outer) return;
        if (outer.IsPronoun || outer.Index == inner.Index || !NumbersMeet(inner, outer)) return;
        if (inner.IsName && outer.IsName) return; // "Springfield, Ohio"; acronyms have a sieve of their own
        if (inner.Type is EntityType.Date or EntityType.Money || outer.Type is EntityType.Date or EntityType.Money) return;
        if (inner.Type == EntityType.Other && inner.Noun.Type is null && outer.IsName && inner.Determination == Determination.Bare) return;
        context.Clusters.TryMerge(Math.Max(inner.Index, outer.Index), Math.Min(inner.Index, outer.Index), "coreference/1: apposition");
    }

    private static void LinkPredicate(CoreferenceContext context, Candidate predicate)
    {
        var syntax = context.Syntax;
        if (syntax.Child(predicate.Head, Dependency.Cop) < 0) return;
        var subjectHead = syntax.Child(predicate.Head, Dependency.Nsubj);
        if (subjectHead < 0 || context.HeadedBy(subjectHead) is not { } subject || !NumbersMeet(predicate, subject)) return;
        var certain = subject.IsName && predicate.Type == subject.Type && predicate.Type is EntityType.Person or EntityType.Org;
        if (!certain && !(predicate.Determination == Determination.Definite && subject.IsNominal)) return;
        if (IsDenied(context, predicate.Head)) return;
        context.Clusters.TryMerge(predicate.Index, subject.Index, "coreference/1: predicate");
    }

    /// <summary>"is not", "would be", "may be": no statement that the two are one.</summary>
    private static bool IsDenied(CoreferenceContext context, int head)
    {
        for (var child = context.Syntax.FirstChild(head); child >= 0; child = context.Syntax.NextSibling(child))
        {
            if (context.Reading.Syntax[child].Lemma is "not" or "never" or "would" or "could" or "may" or "might" or "should") return true;
        }
        return false;
    }

    private static bool NumbersMeet(Candidate a, Candidate b) => (a.Numbers & b.Numbers) != 0;
}
