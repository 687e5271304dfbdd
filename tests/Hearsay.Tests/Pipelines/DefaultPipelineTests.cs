using Hearsay.Exports;
using Hearsay.Pipelines;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Pipelines;

public class DefaultPipelineTests
{
    [Fact]
    public void Every_sample_is_read_with_all_invariants_kept()
    {
        Assert.True(Samples.Readings.Count >= 20);
        Assert.All(Samples.Readings, reading =>
        {
            Assert.Empty(ReadingCheck.Broken(reading));
            Assert.NotEmpty(reading.Attributions);
        });
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_again_and_on_other_threads()
    {
        var reports = Samples.Readings.Select(reading => reading.Report).ToList();

        var again = InOrder.Map(reports.Concat(reports), report => Samples.Pipeline.Read(report).As("json"), 3).ToList();

        Assert.Equal(Samples.Readings.Concat(Samples.Readings).Select(reading => reading.As("json")), again);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n ")]
    [InlineData("\"")]
    [InlineData("\"\"\"\"\" said said said, according to according to")]
    [InlineData("A\0B\uD800 said \uDC1F🐟🐟, he said.")]
    [InlineData("((((((((((((((((((((((((((((((((((")]
    [InlineData("said")]
    public void Odd_text_is_read_like_any_other(string text) => Assert.Empty(ReadingCheck.Broken(Samples.Read(text)));

    [Fact]
    public void Very_long_lines_and_very_many_lines_are_read()
    {
        Assert.Empty(ReadingCheck.Broken(Samples.Read(string.Concat(Enumerable.Repeat("the clerk said that ", 3000)))));
        Assert.Empty(ReadingCheck.Broken(Samples.Read(string.Concat(Enumerable.Repeat("No.\n", 5000)))));
        Assert.Empty(ReadingCheck.Broken(Samples.Read(new string('x', 100_000))));
    }

    [Fact]
    public void Five_thousand_mutated_reports_break_no_invariant()
    {
        var pieces = Samples.Readings
            .SelectMany(reading => reading.Paragraphs.Select(paragraph => reading.Quote(paragraph.Span)))
            .Where(piece => piece.Length < 400).ToList();
        var random = new Random(20260324);
        var mutants = Enumerable.Range(0, 5000).Select(_ => ReportEdits.Mutated(pieces[random.Next(pieces.Count)], random));

        var broken = InOrder.Map(mutants, text => (Text: text, Broken: ReadingCheck.Broken(Samples.Read(text))), Environment.ProcessorCount)
            .Where(result => result.Broken.Count > 0)
            .Select(result => $"{string.Join("; ", result.Broken)} in: {result.Text}").Take(3).ToList();

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    [Fact]
    public void Every_field_that_is_written_of_a_thousand_reports_gives_the_words_at_its_span()
    {
        var reports = new MadeUpReports(20260325);
        var (broken, counts) = (new List<string>(), new Dictionary<string, int>());
        foreach (var checks in InOrder.Map(Enumerable.Range(0, 1000).Select(reports.Next), report => Emitted(Samples.Pipeline.Read(report)), Environment.ProcessorCount))
        {
            broken.AddRange(checks.Broken);
            foreach (var (field, count) in checks.Checked) counts[field] = counts.GetValueOrDefault(field) + count;
        }

        Assert.True(broken.Count == 0, $"{broken.Count} faults\n{string.Join("\n", broken.Take(5))}");
        Assert.All(Fields, field => Assert.True(counts.GetValueOrDefault(field) >= 20, $"{field} was checked {counts.GetValueOrDefault(field)} times; checked: {string.Join(", ", counts.Keys.Order())}"));
    }

    private static readonly string[] Fields =
    [
        "attributions.source", "attributions.cue", "attributions.content", "attributions.chain.name",
        "claims", "claims.arguments", "claims.chain.name", "claims.factuality.holder", "claims.quantities", "claims.quantities.of", "claims.place", "claims.withheld", "claims.addressee", "claims.time.span span", "claims.factuality.cue span", "claims.speakers_words span",
        "events.trigger", "events.actor", "events.recipient", "events.place", "events.quantities", "events.chain.name", "events.time.span span", "events.factuality.cue span",
        "losses.who", "losses.place", "losses.number span", "losses.date span", "losses.counted by span", "deployments.who", "deployments.force", "transfers.supplier", "transfers.goods", "transfers.recipient", "agreements.agreement", "agreements.article", "positions.speaker",
    ];

    private static EmittedSpans Emitted(Reading reading)
    {
        var checks = new EmittedSpans(reading).Run();
        checks.Broken.AddRange(ReadingCheck.Broken(reading));
        return checks;
    }
}
