namespace Hearsay.Intake;

/// <summary>Why an input could not become a report, and what to do about it. Data, not an exception: the batch goes on.</summary>
/// <param name="Origin">The file or address, with <c>:line</c> where the input has lines.</param>
/// <param name="Code">Stable and greppable, for example <c>empty</c>, <c>binary</c>, <c>too-large</c>, <c>bad-json</c>.</param>
/// <param name="Place">Where in the input: a byte offset, a line, a field; null where it is the whole.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Advice">What the user can do, in one sentence.</param>
public sealed record Rejection(string Origin, string Code, string? Place, string Message, string Advice);

/// <summary>A report or the reason why there is none.</summary>
/// <param name="Report">Set where the input could be read.</param>
/// <param name="Rejection">Set where it could not.</param>
public readonly record struct IntakeResult(Report? Report, Rejection? Rejection)
{
    /// <summary>How many stand before it where its offset does not tell: records of one packed member of a web archive, files of a ZIP archive.</summary>
    internal int Before { get; init; }

    /// <summary>Wraps a report.</summary>
    public static implicit operator IntakeResult(Report report) => new(report, null);

    /// <summary>Wraps a rejection.</summary>
    public static implicit operator IntakeResult(Rejection rejection) => new(null, rejection);
}
