namespace Hearsay.Ledger.Asking;

/// <summary>A grade that another took the place of.</summary>
/// <param name="Slot">The slot that had it.</param>
/// <param name="Grade">As written.</param>
/// <param name="KMin">Independent sources at the least.</param>
/// <param name="KMax">At the most.</param>
/// <param name="Sentence">As it read.</param>
/// <param name="Rules">Version of the rules.</param>
/// <param name="From">When it was given, in UTC.</param>
/// <param name="Until">When it was replaced, in UTC.</param>
/// <param name="Reason">Why.</param>
public sealed record EarlierGrade(SlotId Slot, string Grade, int KMin, int KMax, string Sentence, string Rules, string From, string Until, string Reason);
