using System.Globalization;
using Hearsay.Entities.Quantities;

namespace Hearsay.Tests.Entities;

/// <summary>Rule R7: every number is an interval. Words are split by hand here, so only the reading of numbers is tested.</summary>
public class QuantityFinderTests
{
    [Theory]
    [InlineData("They counted 15,800 containers", "15,800 = 15750..15850 count of containers")]
    [InlineData("They counted 347 boats", "347 = 346.5..347.5 count of boats")]
    [InlineData("They counted about 200 boats", "about 200 = 180..220 count of boats")]
    [InlineData("They counted some 50 boats", "some 50 = 45..55 count of boats")]
    [InlineData("They counted nearly 400 boats", "nearly 400 = 360..400) count of boats")]
    [InlineData("They counted more than 300 boats", "more than 300 = (300..∞ count of boats")]
    [InlineData("They counted at least 12 boats", "at least 12 = 12..∞ count of boats")]
    [InlineData("They counted 12 or more boats", "12 or more = 12..∞ count of boats")]
    [InlineData("They counted up to 10,000 boats", "up to 10,000 = 0..10000 count of boats")]
    [InlineData("They counted as many as 40 boats", "as many as 40 = 0..40 count of boats")]
    [InlineData("They counted fewer than 40 boats", "fewer than 40 = 0..40) count of boats")]
    [InlineData("They counted dozens of boats", "dozens = 24..∞ (12) count of boats")]
    [InlineData("They counted tens of thousands of boats", "tens of thousands = 20000..∞ (10000) count of boats")]
    [InlineData("They counted between 5 and 10 boats", "between 5 and 10 = 5..10 count of boats")]
    [InlineData("They counted 5 to 10 million boats", "5 to 10 million = 5000000..10000000 count of boats")]
    [InlineData("They counted twenty-five boats", "twenty-five = 24.5..25.5 count of boats")]
    [InlineData("They counted two and a half million boats", "two and a half million = 2450000..2550000 count of boats")]
    [InlineData("They counted six hundred thousand boats", "six hundred thousand = 550000..650000 count of boats")]
    [InlineData("They paid $ 1.2 bn", "$ 1.2 bn = 1150000000..1250000000 USD")]
    [InlineData("They paid $ 1.2bn", "$ 1.2bn = 1150000000..1250000000 USD")]
    [InlineData("They paid 500 million euros", "500 million euros = 450000000..550000000 EUR")]
    [InlineData("They own 45 percent of shares", "45 percent = 44.5..45.5 percent of shares")]
    [InlineData("They own a third of shares", "a third = 0.328333..0.338333 fraction of shares")]
    [InlineData("They paid A$ 45 million", "A$ 45 million = 44500000..45500000 AUD")]
    [InlineData("They lent 2 billion yuan", "2 billion yuan = 1500000000..2500000000 CNY")]
    [InlineData("They pledged 200 million Kenyan shillings", "200 million Kenyan shillings = 150000000..250000000 KES")]
    [InlineData("They counted several hundred boats", "several hundred = 200..∞ (100) count of boats")]
    [InlineData("They counted scores of boats", "scores = 40..∞ (20) count of boats")]
    [InlineData("They counted a dozen boats", "a dozen = 6..18 count of boats")]
    [InlineData("They counted two in five boats", "two in five = 0.395..0.405 fraction")]
    [InlineData("They rose 3.5 percentage points", "3.5 percentage points = 3.45..3.55 percentage_point")]
    [InlineData("They sold 500,000 barrels", "500,000 barrels = 450000..550000 bbl")]
    [InlineData("They sold 3m tonnes of grain", "3m tonnes = 2500000..3500000 t of grain")]
    [InlineData("They counted no more than 40 boats", "no more than 40 = 0..40 count of boats")]
    [InlineData("They sailed 120 km", "120 km = 115..125 km")]
    [InlineData("They invoked Article 4 again", "")]
    [InlineData("They are aged 12 to 17 years", "")]
    [InlineData("They met at 9 a.m. there", "")]
    [InlineData("They hid a 5.6-magnitude tremor", "")]
    [InlineData("They were the 3rd boats", "")]
    [InlineData("They flew T-72 boats", "")]
    [InlineData("They left no comment", "")]
    public void A_number_is_an_interval(string words, string expected) =>
        Assert.Equal(expected, string.Join("; ", Find(words).Quantities.Select(q => Dump(Find(words), q))));

    [Theory]
    [InlineData(15_800, 100)]
    [InlineData(1.2, 0.1)]
    [InlineData(7, 1)]
    [InlineData(3_000_000, 1_000_000)]
    [InlineData(10, 10)]
    public void The_last_digit_that_is_not_nought_tells_how_exact_a_number_is(double value, double unit) =>
        Assert.Equal((decimal)unit, Bounds.LastDigitUnit((decimal)value));

    private static Reading Find(string words) => new QuantityFinder().Run(HandTagged.Of(words), CancellationToken.None);

    private static string Dump(Reading reading, Quantity q) => string.Create(CultureInfo.InvariantCulture,
        $"{reading.Quote(q.Span)} = {(q.LowIncluded ? "" : "(")}{q.Low?.ToString("G29", CultureInfo.InvariantCulture) ?? "-∞"}..{q.High?.ToString("G29", CultureInfo.InvariantCulture) ?? "∞"}{(q.HighIncluded ? "" : ")")}{(q.Why == "vague-plural" ? $" ({q.Conservative:G29})" : "")} {q.Unit}{(q.Of is { } of ? " of " + reading.Quote(of) : "")}");
}
