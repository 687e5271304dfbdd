namespace Hearsay.Ledger.Asking;

/// <summary>A graded slot in short.</summary>
/// <param name="Slot">Its name.</param>
/// <param name="Story">The story of its first report.</param>
/// <param name="Proposition">What it is about.</param>
/// <param name="Grade">As written: <c>ADMITTED+</c>.</param>
/// <param name="Negated">True where "it did not happen" is graded.</param>
/// <param name="Admiralty">1, 2, 3 or 6.</param>
/// <param name="KMin">Independent sources, suspected dependences taken as shown.</param>
/// <param name="KMax">Independent sources, suspected dependences ignored.</param>
/// <param name="Sides">Sides among those who support it.</param>
/// <param name="Claims">How many claims it holds.</param>
/// <param name="Sentence">The grade in one plain sentence.</param>
public sealed record SlotLine(
    SlotId Slot, StoryId Story, string Proposition, string Grade, bool Negated, int Admiralty, int KMin, int KMax, int Sides, int Claims, string Sentence);
