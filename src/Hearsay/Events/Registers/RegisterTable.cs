namespace Hearsay.Events.Registers;

/// <summary>A table that a desk keeps by hand today.</summary>
/// <param name="Name">deployments, transfers, agreements, losses or positions.</param>
/// <param name="Columns">Names of the cells, in order.</param>
/// <param name="Rows">In the order of the readings and of the text.</param>
public sealed record RegisterTable(string Name, ImmutableArray<string> Columns, ImmutableArray<RegisterRow> Rows);
