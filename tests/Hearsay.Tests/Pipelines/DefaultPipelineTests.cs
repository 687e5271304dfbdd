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
        var mutants = Enumerable.Range(0, 5000).Select(_ => Mutant(pieces, random));

        var broken = InOrder.Map(mutants, text => (Text: text, Broken: ReadingCheck.Broken(Samples.Read(text))), Environment.ProcessorCount)
            .Where(result => result.Broken.Count > 0)
            .Select(result => $"{string.Join("; ", result.Broken)} in: {result.Text}").Take(3).ToList();

        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    private static string Mutant(List<string> pieces, Random random)
    {
        const string Inserts = "\"“”‘'’«»().,;:!?-–—\r\n\t \0\u00A0\u200B\u202E\uD83D\uDC1F0123sS";
        var text = pieces[random.Next(pieces.Count)].ToList();
        for (var edits = random.Next(1, 12); edits > 0 && text.Count > 1; edits--)
        {
            var at = random.Next(text.Count);
            var length = Math.Min(random.Next(1, 30), text.Count - at);
            switch (random.Next(4))
            {
                case 0: text.RemoveRange(at, length); break;
                case 1: text.Insert(at, Inserts[random.Next(Inserts.Length)]); break;
                case 2: text.InsertRange(at, text.GetRange(random.Next(text.Count - length + 1), length)); break;
                default: text[at] = Inserts[random.Next(Inserts.Length)]; break;
            }
        }
        return string.Concat(text);
    }
}
