using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Hearsay.Entities.Quantities;

namespace Hearsay.Tests.Entities;

/// <summary>What holds of every interval of rule R7, whatever the number.</summary>
public class QuantityPropertyTests
{
    [Property]
    public void An_interval_reaches_the_number_said(PositiveInt number)
    {
        foreach (var rule in new[] { null, "about", "nearly", "more-than", "at-least", "up-to", "less-than" })
        {
            var bounds = Of(number, rule);
            Assert.True((bounds.Low ?? decimal.MinValue) <= number.Get && number.Get <= (bounds.High ?? decimal.MaxValue), $"{rule} {number.Get}");
        }
    }

    [Property]
    public void A_stronger_wording_lies_inside_a_weaker_one(PositiveInt number)
    {
        AssertWithin(Of(number, "more-than"), Of(number, "at-least"));
        AssertWithin(Of(number, "less-than"), Of(number, "up-to"));
        AssertWithin(Of(number, "nearly"), Of(number, "less-than"));
        AssertWithin(Of(number, "nearly"), Of(number, "about"));
    }

    [Property]
    public void A_greater_number_in_the_same_words_never_means_less(PositiveInt number, PositiveInt more)
    {
        foreach (var rule in new[] { "about", "nearly", "more-than", "at-least", "up-to", "less-than" })
        {
            var (small, great) = (Of(number, rule), Bounds.Of(number.Get + more.Get, Bounds.LastDigitUnit(number.Get + more.Get), rule));
            Assert.True((small.Low ?? 0) <= (great.Low ?? 0) && (small.High is null || small.High <= great.High), rule);
        }
    }

    [Property]
    public void Half_a_unit_of_the_last_digit_is_all_that_an_exact_number_leaves_open(PositiveInt number)
    {
        var (bounds, unit) = (Of(number, null), Bounds.LastDigitUnit(number.Get));

        Assert.Equal(unit, bounds.High - bounds.Low);
        Assert.True(number.Get % unit == 0 && number.Get / unit % 10 != 0);
    }

    [Property]
    public void Digits_and_words_are_read_alike(PositiveInt number)
    {
        var n = number.Get % 90 + 10;
        string[] ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        string[] teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var spelled = n < 20 ? teens[n - 10] : tens[n / 10 - 2] + (n % 10 == 0 ? "" : "-" + ones[n % 10]);

        Assert.Equal(Interval($"They counted {n} boats"), Interval($"They counted {spelled} boats"));
    }

    private static (decimal?, decimal?) Interval(string words)
    {
        var quantity = Assert.Single(new QuantityFinder().Run(HandTagged.Of(words), CancellationToken.None).Quantities);
        return (quantity.Low, quantity.High);
    }

    private static Bounds Of(PositiveInt number, string? rule) => Bounds.Of(number.Get, Bounds.LastDigitUnit(number.Get), rule);

    private static void AssertWithin(Bounds inner, Bounds outer) =>
        Assert.True((outer.Low ?? decimal.MinValue) <= (inner.Low ?? decimal.MinValue) && (inner.High ?? decimal.MaxValue) <= (outer.High ?? decimal.MaxValue));
}
