namespace Hearsay.Tests;

/// <summary>Rule R7: compare only where unit, role, scope, window and place agree.</summary>
public class QuantityComparisonTests
{
    [Theory]
    [InlineData("300..310", "300..310", QuantityRelation.Same)]
    [InlineData("(300..", "346.5..347.5", QuantityRelation.Refines)]
    [InlineData("180..220", "205..215", QuantityRelation.Refines)]
    [InlineData("300..", "(300..", QuantityRelation.Refines)]
    [InlineData("(300..", "(300..", QuantityRelation.Same)]
    [InlineData("0..40", "0..40)", QuantityRelation.Refines)]
    [InlineData("180..220", "210..250", QuantityRelation.Compatible)]
    [InlineData("0..40", "40..", QuantityRelation.Compatible)]
    [InlineData("0..40", "(40..", QuantityRelation.Conflict)]
    [InlineData("0..40)", "40..", QuantityRelation.Conflict)]
    [InlineData("11.5..12.5", "18.5..19.5", QuantityRelation.Conflict)]
    [InlineData("24..", "11.5..12.5", QuantityRelation.Conflict)]
    public void Two_intervals_of_one_scope(string first, string second, QuantityRelation expected)
    {
        Assert.Equal(expected, QuantityComparison.Relate(Of(first), Of(second)));
        Assert.Equal(expected, QuantityComparison.Relate(Of(second), Of(first)));
    }

    [Fact]
    public void Another_unit_role_scope_window_or_place_is_not_compared()
    {
        var twelve = Of("11.5..12.5");
        var march = new TimeValue(null, new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31), TimePrecision.Month, null, "2025-03", "test");

        Quantity[] others =
        [
            twelve with { Unit = "percent" },
            twelve with { Role = QuantityRole.Wounded },
            twelve with { Scope = QuantityScope.Daily },
            twelve with { Window = march },
        ];

        Assert.All(others, other => Assert.Equal(QuantityRelation.DifferentScope, QuantityComparison.Relate(twelve, other)));
        Assert.Equal(QuantityRelation.DifferentScope, QuantityComparison.Relate(twelve, twelve, samePlace: false));
        Assert.Equal(QuantityRelation.Same, QuantityComparison.Relate(twelve with { Window = march }, twelve with { Window = march with { Why = "another" } }));
    }

    [Theory]
    [InlineData(QuantityScope.Unstated, QuantityScope.Cumulative, QuantityRelation.Same)]
    [InlineData(QuantityScope.Unstated, QuantityScope.Current, QuantityRelation.Same)]
    [InlineData(QuantityScope.Cumulative, QuantityScope.Current, QuantityRelation.DifferentScope)]
    [InlineData(QuantityScope.Daily, QuantityScope.Daily, QuantityRelation.Same)]
    public void A_scope_that_is_not_said_agrees_with_totals(QuantityScope first, QuantityScope second, QuantityRelation expected) =>
        Assert.Equal(expected, QuantityComparison.Relate(Of("4..6") with { Scope = first }, Of("4..6") with { Scope = second }));

    private static Quantity Of(string interval)
    {
        var ends = interval.Trim('(', ')').Split("..");
        return new Quantity
        {
            Span = new TextSpan(0, 1),
            Low = ends[0].Length == 0 ? null : decimal.Parse(ends[0], System.Globalization.CultureInfo.InvariantCulture),
            High = ends[1].Length == 0 ? null : decimal.Parse(ends[1], System.Globalization.CultureInfo.InvariantCulture),
            LowIncluded = !interval.StartsWith('('),
            HighIncluded = !interval.EndsWith(')'),
            Unit = "count",
            Role = QuantityRole.Killed,
            Why = "test",
        };
    }
}
