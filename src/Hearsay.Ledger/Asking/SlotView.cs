using Hearsay.Stories.Grades;
using Hearsay.Stories.Numbers;

namespace Hearsay.Ledger.Asking;

/// <summary>A graded slot with everything it rests on.</summary>
/// <param name="Graded">Grade, positions, sources, the sentence.</param>
/// <param name="Numbers">Tables of its figures.</param>
/// <param name="Story">The story of its first report.</param>
/// <param name="Rules">Version of the rules that graded it, with the table of alliances where it is the user's own.</param>
/// <param name="Input">Hash of what was graded.</param>
/// <param name="At">When, in UTC.</param>
public sealed record SlotView(GradedSlot Graded, ImmutableArray<NumberTable> Numbers, StoryId Story, string Rules, string Input, string At)
{
    /// <summary>Its reports whose texts hold characters of two code units, or may: in all others a position is the same in code points.</summary>
    public ImmutableHashSet<ReportId> Wide { get; init; } = [];

    /// <summary>Its name.</summary>
    public SlotId Id => Graded.Slot.Id;
}
