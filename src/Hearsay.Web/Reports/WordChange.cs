namespace Hearsay.Web.Reports;

/// <summary>Words that two versions of a text share or not.</summary>
/// <param name="Words">The words, one blank between them.</param>
/// <param name="Change">-1 for those that went, 1 for those that came, 0 for those that stayed.</param>
public readonly record struct WordChange(string Words, int Change);
