using Hearsay.Ledger.Asking;

namespace Hearsay.Web.Stories;

/// <summary>What the page of one story shows.</summary>
/// <param name="View">The story with its reports.</param>
/// <param name="Slots">Its statements, that with the most reports first.</param>
/// <param name="Changes">What changed, latest first.</param>
/// <param name="Copies">Copy edges among its reports, by the report that repeats.</param>
/// <param name="Places">Places of its statements.</param>
public sealed record StoryScreen(
    StoryView View, ImmutableArray<SlotLine> Slots, ImmutableArray<ChangeLine> Changes, ImmutableDictionary<ReportId, CopyEdge> Copies,
    ImmutableArray<Maps.MapPlace> Places);
