namespace Hearsay.Stories.Links;

/// <summary>Two claims with what stands around them, the earlier first.</summary>
/// <param name="A">The earlier claim.</param>
/// <param name="B">The later claim.</param>
/// <param name="Likeness">Probability that their reports tell of one happening; 1 within one report.</param>
/// <param name="Days">Days between their reports; 0 where one is undated.</param>
/// <param name="SameReport">True where both stand in one report.</param>
/// <param name="SameText">True where both are the same words of the same text.</param>
/// <param name="SameStory">True where both stand in one story.</param>
internal readonly record struct ClaimPair(ClaimSketch A, ClaimSketch B, double Likeness, double Days, bool SameReport, bool SameText, bool SameStory);
