namespace Hearsay.Eval;

/// <summary>A table of figures.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Rows">In order.</param>
/// <param name="Remark">How to read it; may be empty.</param>
internal sealed record Table(string Title, ImmutableArray<Row> Rows, string Remark = "");
