namespace Hearsay.Intake;

/// <summary>One input that was found, or the reason why a path gave none.</summary>
/// <param name="Origin">Path as it is shown; <c>-</c> for standard input.</param>
/// <param name="Rejection">Set where the path leads nowhere.</param>
public readonly record struct Input(string Origin, Rejection? Rejection = null)
{
    /// <summary>True where the bytes come from standard input.</summary>
    public bool IsStandardInput => Origin == "-";
}
