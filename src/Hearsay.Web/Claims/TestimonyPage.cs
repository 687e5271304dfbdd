using Hearsay.Stories.Grades;
using Hearsay.Web.Drawings;

namespace Hearsay.Web.Claims;

/// <summary>What one page of a statement shows of all that was said on it, by origin.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Count">How many pages there are.</param>
/// <param name="Total">All testimonies of the statement.</param>
/// <param name="AllOrigins">Origins of all pages.</param>
/// <param name="Origins">Origins with their testimonies on this page.</param>
/// <param name="Whole">The same origins with all that they said.</param>
/// <param name="Positions">Positions of the parties that speak on this page.</param>
public sealed record TestimonyPage(int Number, int Count, int Total, int AllOrigins, ImmutableArray<SlotOrigin> Origins, ImmutableArray<SlotOrigin> Whole, ImmutableArray<PositionStep> Positions)
{
    /// <summary>Testimonies of a page.</summary>
    public const int Rows = 100;

    /// <summary>A page, from 1; the last one where there are not so many.</summary>
    public static TestimonyPage Of(GradedSlot graded, int page)
    {
        ArgumentNullException.ThrowIfNull(graded);
        var all = SlotOrigins.Of(graded);
        var total = graded.Slot.Testimonies.Length;
        var count = Math.Max(1, (total + Rows - 1) / Rows);
        page = Math.Clamp(page, 1, count);
        var shown = all.SelectMany(origin => origin.Testimonies.Select(said => (Origin: origin, Said: said))).Skip((page - 1) * Rows).Take(Rows).GroupBy(row => row.Origin).ToArray();
        var parties = shown.SelectMany(group => group).Select(row => RootReader.Of(row.Said.Chain)?.Principal).ToHashSet(StringComparer.Ordinal);
        return new(
            page, count, total, all.Length, [.. shown.Select(group => group.Key with { Testimonies = [.. group.Select(row => row.Said)] })], [.. shown.Select(group => group.Key)],
            count == 1 ? graded.Positions : [.. graded.Positions.Where(step => parties.Contains(step.Principal))]);
    }
}
