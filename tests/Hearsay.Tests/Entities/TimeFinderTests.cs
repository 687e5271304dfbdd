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
    [InlineData("It happen will Friday", "Friday = 2025-05-02..2025-05-02 Day")]
    [InlineData("It happened yesterday there", "yesterday = 2025-04-27..2025-04-27 Day")]
    [InlineData("It happened last week there", "last week = 2025-04-21..2025-04-27 Day")]
    [InlineData("It happened last year there", "last year = 2024-01-01..2024-12-31 Year")]
    [InlineData("It happened two months ago there", "two months ago = 2025-02-01..2025-02-28 Month")]
    [InlineData("It happened over the last 18 months there", "the last 18 months = 2023-10-28..2025-04-28 Day")]
    [InlineData("It happened since March 2024 there", "March 2024 = 2024-03-01..2025-04-28 Month")]
    [InlineData("It happened in early 2024 there", "early 2024 = 2024-01-01..2024-05-02 Year")]
    [InlineData("It happened in the 1990s there", "1990s = 1990-01-01..1999-12-31 Year")]
    [InlineData("It happened last fall there", "last fall = 2024-09-01..2024-11-30 Month")]
    [InlineData("It happened in the summer there", "the summer = 2025-06-01..2025-08-31 Month")]
    [InlineData("It happened in the first quarter there", "the first quarter = 2025-01-01..2025-03-31 Month")]
    [InlineData("It happened in the second half of 2024 there", "the second half of 2024 = 2024-07-01..2024-12-31 Month")]
    [InlineData("It happened in the last week of March there", "the last week of March = 2025-03-25..2025-03-31 Day")]
    [InlineData("It happened by the end of the year there", "the end of the year = ?..2025-12-31 Year")]
    [InlineData("It happened earlier this year there", "earlier this year = 2025-01-01..2025-04-28 Year")]
    [InlineData("It happened later this month there", "later this month = 2025-04-28..2025-04-30 Month")]
    [InlineData("It happened between March and May there", "March = 2025-03-01..2025-05-31 Month; May = 2025-03-01..2025-05-31 Month")]
    [InlineData("It happened from January to April 2024 there", "January = 2024-01-01..2024-04-30 Month; April 2024 = 2024-01-01..2024-04-30 Month")]
    [InlineData("It happened between 2014 and 2018 there", "2014 = 2014-01-01..2018-12-31 Year; 2018 = 2014-01-01..2018-12-31 Year")]
    [InlineData("It happened from 9 to 12 April there", "9 to 12 April = 2025-04-09..2025-04-12 Day")]
    [InlineData("It happened in the week ending Friday there", "the week ending Friday = 2025-04-19..2025-04-25 Day")]
    [InlineData("It happened over the weekend there", "the weekend = 2025-04-26..2025-04-27 Day")]
    [InlineData("It happened last Friday there", "last Friday = 2025-04-25..2025-04-25 Day")]
    [InlineData("It happened in October last year there", "October last year = 2024-10-01..2024-10-31 Month")]
    [InlineData("It happened in the 19th century there", "19th century = 1800-01-01..1899-12-31 Year")]
    [InlineData("It happened at Christmas there", "Christmas = 2024-12-25..2024-12-25 Day")]
    [InlineData("It happened on 3 June 2024 and again the same day there", "3 June 2024 = 2024-06-03..2024-06-03 Day; the same day = 2024-06-03..2024-06-03 Day")]
    [InlineData("It happened on 3 June 2024 and two days later there", "3 June 2024 = 2024-06-03..2024-06-03 Day; two days later = 2024-06-05..2024-06-05 Day")]
    [InlineData("It happened in June 2024 and the following month there", "June 2024 = 2024-06-01..2024-06-30 Month; the following month = 2024-07-01..2024-07-31 Month")]
    [InlineData("It happened in 2019 and later that year there", "2019 = 2019-01-01..2019-12-31 Year; later that year = 2019-01-01..2019-12-31 Year")]
    [InlineData("It happened twenty-five years ago there", "twenty-five years ago = 2000-01-01..2000-12-31 Year")]
    [InlineData("It happened recently there", "recently = ?..? Vague PAST_REF (before publication)")]
    [InlineData("It happened every day there", "every day = ?..? Vague P1D (every day)")]
    [InlineData("It lasted a five-hour visit", "five-hour = ?..? Vague PT5H")]
    [InlineData("It counted 1709 schoolchildren", "")]
    [InlineData("It cost $ 5 a day", "")]
    [InlineData("It lasted for 18 months there", "18 months = ?..? Vague P18M")]
    [InlineData("It moved 2,000 men there", "")]
    [InlineData("It may happen there", "")]
    [InlineData("It was better than the last", "")]
    public void A_time_is_read_against_the_day_of_publication(string words, string expected) =>
        Assert.Equal(expected, Dump(words, Published));

    [Theory]
    [InlineData("It happened over the last 18 months there", "the last 18 months = ?..? Month P18M (18 months before publication)")]
    [InlineData("It happened on Friday there", "Friday = ?..? Day (the Friday before publication)")]
    [InlineData("It happened in June 2024 there", "June 2024 = 2024-06-01..2024-06-30 Month")]
    [InlineData("It happened yesterday there", "yesterday = ?..? Day (the day before publication)")]
    [InlineData("It happened two days later there", "two days later = ?..? Day P2D (2 days after the time spoken of)")]
    [InlineData("It happened last month there", "last month = ?..? Month (the month before that of publication)")]
    [InlineData("It happened 10 years ago there", "10 years ago = ?..? Year P10Y (10 years before publication)")]
    [InlineData("It happened last winter there", "last winter = ?..? Month (the winter before publication)")]
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
