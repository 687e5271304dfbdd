namespace Hearsay.Live;

/// <summary>Something that happened and that a person, or a program that watches logs, may want to know.</summary>
/// <param name="Name">Stable: <c>feed.read</c>, <c>page.filed</c>, <c>work.dead</c>.</param>
/// <param name="Subject">What it happened to: an address, a report.</param>
/// <param name="Message">In a sentence.</param>
public sealed record LiveEvent(string Name, string Subject, string Message)
{
    /// <summary>True for what went wrong.</summary>
    public bool IsTrouble { get; init; }
}
