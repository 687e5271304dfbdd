namespace Hearsay.Attributions.Nesting;

/// <summary>
/// Finds attributions inside the contents of others, which annotated corpora leave out: verbs and nouns
/// known as cues with a subject and a clause of their own, by the dependency tree.
/// </summary>
internal static class NestedFinder
{
    private const string Why = "nested in content, by syntax/1";

    /// <summary>The attributions inside those given; each has the innermost of them as its parent.</summary>
    public static IEnumerable<AttributionDraft> Find(Reading reading, TreeView tree, ImmutableArray<AttributionDraft> outer)
    {
        var clauses = new ClauseReader(tree);
        var cues = new HashSet<int>(outer.SelectMany(draft => draft.Cue).SelectMany(span => Tokens(reading, span)));
        foreach (var draft in outer.OrderBy(draft => draft.Content.Sum(span => span.Length)))
        {
            foreach (var span in draft.Content)
            {
                foreach (var nested in Inside(reading, clauses, draft, reading.TokensOf(span), cues)) yield return nested;
            }
        }
    }

    private static List<AttributionDraft> Inside(
        Reading reading, ClauseReader clauses, AttributionDraft outer, (int First, int End) range, HashSet<int> cues)
    {
        var found = new List<((int First, int End) Content, AttributionDraft Draft)>();
        for (var i = range.First; i < range.End; i++)
        {
            if (cues.Contains(i) || clauses.Read(i) is not { } parts || !Clip(parts, range).FitInside(range)) continue;
            var clipped = Clip(parts, range);
            var parent = found.LastOrDefault(f => f.Content.First <= clipped.Cue.First && clipped.Cue.End <= f.Content.End).Draft ?? outer;
            var draft = Make(reading, clipped, parent);
            if (Crosses(clipped.Content, found)) continue;
            found.Add((clipped.Content, draft));
            cues.UnionWith(Enumerable.Range(clipped.Cue.First, clipped.Cue.End - clipped.Cue.First));
        }
        return found.ConvertAll(f => f.Draft);
    }

    private static IEnumerable<int> Tokens(Reading reading, TextSpan span)
    {
        var (first, end) = reading.TokensOf(span);
        return Enumerable.Range(first, end - first);
    }

    private static bool Crosses((int First, int End) content, List<((int First, int End) Content, AttributionDraft Draft)> found) =>
        found.Exists(f => f.Content.First < content.First && content.First < f.Content.End && f.Content.End < content.End);

    private static NestedParts Clip(NestedParts parts, (int First, int End) range) => parts with
    {
        Content = (Math.Max(parts.Content.First, range.First), Math.Max(Math.Max(parts.Content.First, range.First), Math.Min(parts.Content.End, range.End))),
    };

    private static AttributionDraft Make(Reading reading, NestedParts parts, AttributionDraft parent)
    {
        ImmutableArray<TextSpan> content = [SpanOf(reading, parts.Content)];
        ImmutableArray<TextSpan> source = parts.Source.First < parts.Source.End ? [SpanOf(reading, parts.Source)] : [];
        return new AttributionDraft(
            source, [SpanOf(reading, parts.Cue)], content, ModeReader.Read(reading.Text, content), parent.Confidence * 0.8, parent, Why);
    }

    private static TextSpan SpanOf(Reading reading, (int First, int End) range) =>
        new(reading.Tokens[range.First].Span.Start, reading.Tokens[range.End - 1].Span.End);
}
