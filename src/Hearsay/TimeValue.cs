namespace Hearsay;

/// <summary>How exact a time is.</summary>
public enum TimePrecision
{
    /// <summary>To the day, or finer.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>"Recently", "in the coming weeks".</summary>
    Vague,
}

/// <summary>
/// A date or window. Where the publication date is unknown and the words are relative, the days are
/// null and <see cref="Symbolic"/> says what is meant; nothing is invented.
/// </summary>
/// <param name="Span">The words; null where taken from the report's own date.</param>
/// <param name="From">First day; null where unknown or open.</param>
/// <param name="To">Last day, inclusive; null where unknown or open.</param>
/// <param name="Precision">How exact.</param>
/// <param name="Symbolic">For example <c>18 months before publication</c>; null where the days say it all.</param>
/// <param name="Timex">The value in TIMEX3 notation (<c>2024-06</c>, <c>P18M</c>, <c>PAST_REF</c>); null where there is none.</param>
/// <param name="Why">The rule that read it.</param>
public sealed record TimeValue(
    TextSpan? Span, DateOnly? From, DateOnly? To, TimePrecision Precision, string? Symbolic, string? Timex, string Why);
