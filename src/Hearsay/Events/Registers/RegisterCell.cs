namespace Hearsay.Events.Registers;

/// <summary>One cell of a register with the words it rests on.</summary>
/// <param name="Text">What the cell says; empty where nothing licenses a value.</param>
/// <param name="Span">The words in the report; null for an empty cell, or one taken from the report's metadata.</param>
public readonly record struct RegisterCell(string Text, TextSpan? Span)
{
    /// <summary>A cell that nothing licenses.</summary>
    public static RegisterCell Empty => new("", null);
}
