namespace Hearsay.Ledger.Grading;

/// <summary>A row of the slots before it is replaced.</summary>
internal sealed record StoredSlot(
    string Slot, string Grade, long Negated, long Admiralty, long KMin, long KMax, long Sides, string Sentence, string Input, string Rules, string Graded, byte[] Body);
