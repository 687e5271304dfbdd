using Hearsay.Ledger.Asking;

namespace Hearsay.Web.Stories;

/// <summary>What the page of one story shows.</summary>
/// <param name="View">The story with its reports.</param>
/// <param name="Slots">A page of its statements, that with the most reports first, and how all are graded.</param>
/// <param name="IsFurther">True where that is not the first page.</param>
/// <param name="Changes">What changed, latest first.</param>
/// <param name="Lineages">A page of its reports, by lineage.</param>
/// <param name="Page">Which page of them, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Copies">Copy edges of these reports, by the report that repeats.</param>
/// <param name="Places">Places of its statements.</param>
public sealed record StoryScreen(
    StoryView View, StorySlots Slots, bool IsFurther, ImmutableArray<ChangeLine> Changes,
    ImmutableArray<LineagePage> Lineages, int Page, int Pages, ImmutableDictionary<ReportId, CopyEdge> Copies,
    ImmutableArray<Maps.MapPlace> Places);
