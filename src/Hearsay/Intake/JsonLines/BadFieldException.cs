namespace Hearsay.Intake.JsonLines;

/// <summary>A known field holds the wrong kind of value; stays inside this folder.</summary>
internal sealed class BadFieldException(string field, int at) : Exception($"The field '{field}' is not a string.")
{
    /// <summary>Byte in the line.</summary>
    public int At { get; } = at;
}
