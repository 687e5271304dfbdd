namespace Hearsay.Claims.Silence;

/// <summary>What is left unsaid.</summary>
/// <param name="Name">In words: "casualties", "number of dead", "how many were killed".</param>
/// <param name="Head">The token that it is known by.</param>
/// <param name="IsClause">True for a question.</param>
internal readonly record struct Slot(string Name, int Head, bool IsClause);
