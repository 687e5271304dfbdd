using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions.Forms;

/// <summary>
/// Attributions that the layout of a report shows: headlines, turns of a transcript, signed quotations, and
/// sentences that give the sourcing of others. What stands in their contents becomes nested.
/// </summary>
internal static class FormsFinder
{
    /// <summary>The attributions found, those shown by form among them.</summary>
    public static ImmutableArray<AttributionDraft> Add(ClauseReader clauses, ImmutableArray<AttributionDraft> found)
    {
        foreach (var draft in HeadlineForm.Find(clauses).Concat(TranscriptForm.Find(clauses.Tree.Reading)).Concat(SignatureForm.Find(clauses.Tree.Reading)))
            found = With(draft, found);
        return found;
    }

    /// <summary>One more attribution; those inside what it says are nested in it, those less sure give way, and one as sure that says the same or stands across it stays instead.</summary>
    private static ImmutableArray<AttributionDraft> With(AttributionDraft draft, ImmutableArray<AttributionDraft> found)
    {
        var hull = draft.Hull;
        var near = found.Where(other => other.Parent is null && other.Hull.Overlaps(hull)).ToList();
        if (near.Exists(other => other.Confidence >= draft.Confidence && (Says(other, draft) || !hull.Contains(other.Hull)))) return found;
        var inside = near.Where(other => draft.Content.Any(span => span.Contains(other.Hull))).ToList();
        return [.. found.RemoveRange(near), draft, .. inside.Select(other => other with { Parent = draft })];
    }

    private static bool Says(AttributionDraft one, AttributionDraft other) =>
        one.Source.Any(a => other.Source.Any(a.Overlaps)) && one.Content.Any(a => other.Content.Any(a.Overlaps));
}
