using System.Globalization;
using Hearsay.Stories.Changes;
using Hearsay.Stories.Grades;
using Hearsay.Stories.Numbers;

namespace Hearsay.Tests.Stories;

public class NumberTests
{
    private const string Words = "up to four | at least nine | 11 | about a dozen | nearly 20 | three more on Thursday | 14";

    [Fact]
    public void Figures_stand_side_by_side_and_say_how_they_fit()
    {
        var table = Assert.Single(Read(
            ("Army", "2031-03-24", "up to four", 0, 4, true, true, QuantityScope.Unstated),
            ("Rescue Service", "2031-02-12", "at least nine", 9, null, true, true, QuantityScope.Unstated),
            ("Hospital", "2031-02-14", "11", 11, 11, true, true, QuantityScope.Unstated),
            ("Union", "2031-02-16", "about a dozen", 10.8, 13.2, true, true, QuantityScope.Unstated),
            ("Ministry", "2031-03-02", "nearly 20", 18, 20, true, false, QuantityScope.Unstated),
            ("Radio", "2031-02-20", "three more on Thursday", 3, 3, true, true, QuantityScope.Daily)));
        Assert.Equal(
            """
            0 Rescue Service at least nine
            1 Hospital 11
            2 Union about a dozen
            3 Radio three more on Thursday
            4 Ministry nearly 20
            5 Army up to four
            0-1 Refines
            0-2 Refines
            0-3 DifferentScope
            0-4 Refines
            0-5 Conflict
            1-2 Refines
            1-3 DifferentScope
            1-4 Conflict
            1-5 Conflict
            2-3 DifferentScope
            2-4 Conflict
            2-5 Conflict
            3-4 DifferentScope
            3-5 DifferentScope
            4-5 Conflict
            0.. most conservative 0
            """, Dump(table));
    }

    [Fact]
    public void Copies_of_one_source_are_one_figure() => Assert.Single(Assert.Single(Read(
        ("Hospital", "2031-02-14", "11", 11, 11, true, true, QuantityScope.Unstated),
        ("Hospital", "2031-02-15", "11", 11, 11, true, true, QuantityScope.Unstated))).Values);

    [Fact]
    public void In_a_long_table_what_many_tell_is_compared_by_who_told_it_first()
    {
        (string, string, string, double, double?, bool, bool, QuantityScope)[] told =
            [.. Enumerable.Range(0, FigureComparison.Most + 1).Select(i => ($"Hospital {i:00}", "2031-02-14", i < 40 ? "11" : "14", i < 40 ? 11.0 : 14, (double?)(i < 40 ? 11 : 14), true, true, QuantityScope.Unstated))];
        var (whole, cut) = (Assert.Single(Read(told[1..])), Assert.Single(Read(told)));

        Assert.Equal(FigureComparison.Most * (FigureComparison.Most - 1) / 2, whole.Compare().Relations.Count());
        Assert.Equal(cut.Values.Length - 1, cut.Compare().Relations.Count()); // one conflict, and each that repeats a figure
        Assert.Equal((0, 40, QuantityRelation.Conflict), Assert.Single(cut.Compare().Relations, pair => pair.Relation == QuantityRelation.Conflict));
        Assert.Equal(QuantityRelation.Conflict, cut.Compare().Between(64, 3));
        Assert.True(cut.HasConflict);
    }

    [Fact]
    public void A_source_that_raises_its_figure_has_changed_it()
    {
        var table = Assert.Single(Read(
            ("Hospital", "2031-02-14", "11", 11, 11, true, true, QuantityScope.Cumulative),
            ("Hospital", "2031-02-20", "14", 14, 14, true, true, QuantityScope.Cumulative)));
        var change = Assert.Single(FigureChanges.Of(table));
        Assert.Equal("2031-02-20 Hospital now says “14”, having said “11” on 14 February 2031.", $"{change.Date:yyyy-MM-dd} {change.Sentence}");
    }

    [Fact]
    public void A_daily_count_after_a_total_changes_nothing() => Assert.Empty(FigureChanges.Of(Assert.Single(Read(
        ("Hospital", "2031-02-14", "11", 11, 11, true, true, QuantityScope.Cumulative),
        ("Hospital", "2031-02-20", "three more on Thursday", 3, 3, true, true, QuantityScope.Daily)))));

    private static ImmutableArray<NumberTable> Read(
        params (string Root, string Day, string Words, double Low, double? High, bool LowIn, bool HighIn, QuantityScope Scope)[] figures)
    {
        var reports = new Dictionary<ReportId, FiledReport>();
        var said = figures.Select((figure, i) =>
        {
            var id = new ReportId($"r{i}");
            reports[id] = new() { Id = id, Text = new("t"), Doc = $"doc{i}", Words = Words };
            var at = Words.IndexOf(figure.Words, StringComparison.Ordinal);
            return new Testimony
            {
                Claim = new($"c{i}"),
                Report = id,
                Doc = $"doc{i}",
                Stance = Position.Affirm,
                Spans = [],
                Words = figure.Words,
                Stated = DateOnly.ParseExact(figure.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Chain = [new("Post", SourceKind.Outlet, null, null, null, ""), new(figure.Root, SourceKind.Organisation, null, null, null, "")],
                Quantities =
                [
                    new()
                    {
                        Span = new(at, at + figure.Words.Length), Low = (decimal)figure.Low, High = (decimal?)figure.High, LowIncluded = figure.LowIn,
                        HighIncluded = figure.HighIn, Unit = "count", Role = QuantityRole.Killed, Scope = figure.Scope, Why = "",
                    },
                ],
            };
        }).ToImmutableArray();
        return new NumberReader(id => reports[id]).Read(
            new SlotCase { Id = new("s"), Proposition = "people died", Bearing = Bearing.Loss, Testimonies = said });
    }

    private static string Dump(NumberTable table) => string.Join('\n',
        [.. table.Values.Select((value, i) => $"{i} {value.Root} {value.Words}"),
            .. table.Compare().Relations.Select(pair => $"{pair.A}-{pair.B} {pair.Relation}"),
            string.Create(CultureInfo.InvariantCulture, $"{table.Low}..{table.High} most conservative {table.MostConservative}")]);
}
