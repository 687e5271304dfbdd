using Hearsay.Entities.Times;

namespace Hearsay.Tests.Entities;

/// <summary>Published on Monday 28 April 2025 where a date is known.</summary>
public class TimeFinderTests
{
    private static readonly DateOnly Published = new(2025, 4, 28);

    [Theory]
    [InlineData("It happened on 25 April 2025 there", "25 April 2025 = 2025-04-25..2025-04-25 Day")]
    [InlineData("It happened on April 25 , 2025 there", "April 25 , 2025 = 2025-04-25..2025-04-25 Day")]
    [InlineData("It happened in June 2024 there", "June 2024 = 2024-06-01..2024-06-30 Month")]
    [InlineData("It happened in March there", "March = 2025-03-01..2025-03-31 Month")]
    [InlineData("It happened in October there", "October = 2024-10-01..2024-10-31 Month")]
    [InlineData("It happened in 2019 there", "2019 = 2019-01-01..2019-12-31 Year")]
    [InlineData("It happened on Friday there", "Friday = 2025-04-25..2025-04-25 Day")]
    [InlineData("It happened on Monday there", "Monday = 2025-04-28..2025-04-28 Day")]
    [InlineData("It happen will on Friday there", "Friday = 2025-05-02..2025-05-02 Day")]
    [InlineData("It happened yesterday there", "yesterday = 2025-04-27..2025-04-27 Day")]
    [InlineData("It happened last week there", "last week = 2025-04-21..2025-04-27 Day")]
    [InlineData("It happened last year there", "last year = 2024-01-01..2024-12-31 Year")]
    [InlineData("It happened two months ago there", "two months ago = 2025-02-01..2025-02-28 Month")]
    [InlineData("It happened over the last 18 months there", "the last 18 months = 2023-10-28..2025-04-28 Day")]
    [InlineData("It happened since March 2024 there", "March 2024 = 2024-03-01..? Month")]
    [InlineData("It happened in early 2024 there", "early 2024 = 2024-01-01..2024-05-02 Year")]
    [InlineData("It happened in the 1990s there", "1990s = 1990-01-01..1999-12-31 Year")]
    [InlineData("It lasted for 18 months there", "18 months = ?..? Vague P18M")]
    [InlineData("It moved 2,000 men there", "")]
    [InlineData("It may happen there", "")]
    public void A_time_is_read_against_the_day_of_publication(string words, string expected) =>
        Assert.Equal(expected, Dump(words, Published));

    [Theory]
    [InlineData("It happened over the last 18 months there", "the last 18 months = ?..? Month P18M (18 months before publication)")]
    [InlineData("It happened on Friday there", "Friday = ?..? Day (the Friday before publication)")]
    [InlineData("It happened in June 2024 there", "June 2024 = 2024-06-01..2024-06-30 Month")]
    [InlineData("It happened yesterday there", "yesterday = ?..? Day (the day before publication)")]
    public void Without_a_day_of_publication_relative_times_stay_symbolic(string words, string expected) =>
        Assert.Equal(expected, Dump(words, null));

    private static string Dump(string words, DateOnly? published)
    {
        var reading = new TimeFinder().Run(HandTagged.Of(words, published), CancellationToken.None);
        return string.Join("; ", reading.Times.Select(t =>
            $"{reading.Quote(t.Span!.Value)} = {t.From?.ToString("yyyy-MM-dd") ?? "?"}..{t.To?.ToString("yyyy-MM-dd") ?? "?"} {t.Precision}"
            + (t.Timex is ['P', ..] && t.From is null ? " " + t.Timex : "") + (t.Symbolic is { } s ? $" ({s})" : "")));
    }
}
