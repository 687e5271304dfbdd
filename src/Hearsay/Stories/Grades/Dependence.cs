namespace Hearsay.Stories.Grades;

/// <summary>Why two roots are one source.</summary>
/// <param name="A">Key of a root.</param>
/// <param name="B">Key of the other.</param>
/// <param name="Shown">True where it is shown; false where it is only suspected, which counts in <c>k_min</c> alone.</param>
/// <param name="Why">The rule: <c>cites</c>, <c>copy</c>, <c>same statement</c>, <c>same data</c>, <c>may rest on</c>.</param>
public sealed record Dependence(string A, string B, bool Shown, string Why);
