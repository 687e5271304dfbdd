namespace Hearsay.Ledger.Asking;

/// <summary>A page of the slots with a claim in a story, with how all of them are graded.</summary>
/// <param name="Page">Slots in short, that with the most claims first.</param>
/// <param name="Grades">How many slots of the story, on all pages, have each grade.</param>
public sealed record StorySlots(Page<SlotLine> Page, ImmutableSortedDictionary<string, int> Grades)
{
    /// <summary>How many there are on all pages.</summary>
    public int Count => Grades.Values.Sum();
}
