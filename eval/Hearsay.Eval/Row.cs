namespace Hearsay.Eval;

/// <summary>One line of a table.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Measured">In percent unless <paramref name="Note"/> names a unit; null where it could not be measured.</param>
/// <param name="Floor">What must be reached; null where nothing is set.</param>
/// <param name="Goal">What is aimed at; null where nothing is set.</param>
/// <param name="Note">Counts, precision and recall, or the unit.</param>
internal sealed record Row(string What, double? Measured, double? Floor = null, double? Goal = null, string Note = "");
