using Hearsay.Stories.Grades;

namespace Hearsay.Stories.Changes;

/// <summary>One change of position, figure or text, with the words before and after.</summary>
/// <param name="Date">Day of the statement that made it; null where unknown.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Principal">Whose; an outlet's name for an edit.</param>
/// <param name="Slot">On what; null for an edit of words that no slot rests on.</param>
/// <param name="From">What was before; empty where nothing was.</param>
/// <param name="To">What is now.</param>
/// <param name="Docs">The reports that show it, earlier first.</param>
/// <param name="Sentence">The change in one plain sentence.</param>
public sealed record Change(
    DateOnly? Date, ChangeKind Kind, string Principal, SlotId? Slot, string From, string To, ImmutableArray<string> Docs, string Sentence);
