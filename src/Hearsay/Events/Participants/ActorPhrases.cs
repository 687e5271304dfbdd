namespace Hearsay.Events.Participants;

/// <summary>The words of a noun phrase around its head, without relative clauses, appositions and coordinated others.</summary>
internal static class ActorPhrases
{
    /// <summary>From the first modifier to the last word that belongs to the head, one prepositional phrase included.</summary>
    public static TextSpan Of(EventText text, int head)
    {
        if (text.MentionOf(head) is { Form: MentionForm.Pronoun } pronoun) return pronoun.Span;
        var (first, last) = (head, head);
        Widen(text, head, ref first, ref last);
        var span = text.Reading.Tokens[first].Span.Union(text.Reading.Tokens[last].Span);
        if (text.MentionOf(head) is { Form: MentionForm.Name } name && name.Span.Overlaps(span)) return span.Union(name.Span);
        return last + 1 < text.Reading.Tokens.Length && text.Upos(head) == Upos.NOUN && text.MentionOf(last + 1) is { Form: MentionForm.Name, Type: EntityType.Person or EntityType.Place or EntityType.Org } person
            && text.Reading.Tokens[last + 1].Sentence == text.Reading.Tokens[head].Sentence ? span.Union(person.Span) : span;
    }

    private static void Widen(EventText text, int head, ref int first, ref int last)
    {
        foreach (var child in text.Children(head))
        {
            if (child < head && IsBefore(text, child) && text.Tree.Right(child) < head) first = Math.Min(first, SkipDeterminer(text, text.Tree.Left(child)));
            if (child > head && text.Tree.Left(child) == last + 1 && IsAfter(text, child)) last = End(text, child);
        }
    }

    private static bool IsBefore(EventText text, int child) => text.Relation(child) is Dependency.Amod or Dependency.Compound or Dependency.NmodPoss
        or Dependency.Nummod or Dependency.Flat or Dependency.NmodDesc or Dependency.Appos;

    private static bool IsAfter(EventText text, int child) =>
        text.Relation(child) is Dependency.Flat or Dependency.NmodDesc
        || (text.Relation(child) is Dependency.Nmod && text.Preposition(child) is "of" or "in" or "from" && child - text.Tree.Left(child) < 6)
        || (text.Relation(child) is Dependency.Appos && text.Upos(child) == Upos.PROPN);

    /// <summary>The last word of a part, without what hangs on it loosely.</summary>
    private static int End(EventText text, int child)
    {
        var end = child;
        foreach (var below in text.Children(child))
        {
            if (below == end + 1 && text.Relation(below) is Dependency.Flat or Dependency.Compound) end = below;
        }
        return end;
    }

    private static int SkipDeterminer(EventText text, int token) => text.Relation(token) == Dependency.Det ? token + 1 : token;
}
