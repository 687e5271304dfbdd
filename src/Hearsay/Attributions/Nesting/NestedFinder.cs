namespace Hearsay.Attributions.Nesting;

/// <summary>
/// Finds attributions inside the contents of others, which annotated corpora leave out: verbs and nouns
/// known as cues with a subject and a clause of their own, by the dependency tree.
/// </summary>
internal static class NestedFinder
{
    private const string Why = "nested in content, by syntax/1";

    /// <summary>Of the confidence of what holds it.</summary>
    private const double Share = 0.8;

    /// <summary>The attributions inside those given; each has the innermost of them as its parent.</summary>
    public static IEnumerable<AttributionDraft> Find(SyntaxIndex tree, ClauseReader clauses, ImmutableArray<AttributionDraft> outer)
    {
        var reading = tree.Reading;
        var cues = new HashSet<int>(outer.SelectMany(draft => draft.Cue).SelectMany(span => Tokens(TokenRange.Of(reading, span))));
        foreach (var draft in outer.OrderBy(draft => draft.Content.Sum(span => span.Length)))
        {
            foreach (var span in draft.Content)
            {
                foreach (var nested in Inside(reading, clauses, draft, TokenRange.Of(reading, span), cues)) yield return nested;
            }
        }
    }

    private static List<AttributionDraft> Inside(
        Reading reading, ClauseReader clauses, AttributionDraft outer, TokenRange range, HashSet<int> cues)
    {
        var found = new List<(TokenRange Content, AttributionDraft Draft)>();
        for (var i = range.First; i < range.End; i++)
        {
            if (cues.Contains(i) || clauses.Read(i)?.Clipped(range) is not { } parts || !parts.FitInside(range)) continue;
            if (found.Exists(f => Crosses(f.Content, parts.Content))) continue;
            var parent = found.LastOrDefault(f => f.Content.Contains(parts.Cue)).Draft ?? outer;
            found.Add((parts.Content, parts.ToDraft(reading, parent.Confidence * Share, parent, Why)));
            cues.UnionWith(Tokens(parts.Cue));
        }
        return found.ConvertAll(f => f.Draft);
    }

    private static IEnumerable<int> Tokens(TokenRange range) => Enumerable.Range(range.First, range.Length);

    private static bool Crosses(TokenRange one, TokenRange other) =>
        one.First < other.First && other.First < one.End && one.End < other.End;
}
