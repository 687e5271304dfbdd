namespace Hearsay.Eval.Facts;

/// <summary>What annotators say of one predicate.</summary>
/// <param name="Token">Its number in the document.</param>
/// <param name="Class"><c>yes</c> it happened, <c>no</c> it did not (or not yet), <c>open</c>.</param>
internal readonly record struct GoldFact(int Token, string Class);
