namespace Hearsay.Stories.Numbers;

/// <summary>One figure on somebody's word.</summary>
/// <param name="Quantity">The interval.</param>
/// <param name="Words">The words it rests on.</param>
/// <param name="Source">Key of its root: copies and repetitions by one source are one value.</param>
/// <param name="Root">The root's name.</param>
/// <param name="Report">Where it stands.</param>
/// <param name="Doc">What scripts call that report.</param>
/// <param name="Stated">When it was said; null where unknown.</param>
/// <param name="Place">Country of the happening, ISO 3166-1 alpha-2; null where unknown.</param>
public sealed record NumberValue(
    Quantity Quantity, string Words, string Source, string Root, ReportId Report, string Doc, DateOnly? Stated, string? Place);
