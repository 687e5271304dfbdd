using Hearsay.Intake;
using Hearsay.Pipelines;

namespace Hearsay.Bench;

/// <summary>Each stage of the default pipeline alone, on one thread, then all from the bytes on.</summary>
internal static class StageBench
{
    private const int Rounds = 3;

    public static void Run(ImmutableArray<byte[]> texts, TextWriter output)
    {
        var stages = DefaultPipeline.Create().Stages;
        var readings = Read(texts);
        var tokens = 0;
        var rows = new List<(string Name, double Seconds)> { ("intake", Clock.BestOf(Rounds, () => Read(texts))) };
        foreach (var stage in stages)
        {
            var results = readings;
            rows.Add((stage.Name, Clock.BestOf(Rounds, () => results = [.. readings.Select(r => stage.Run(r, CancellationToken.None))])));
            readings = results;
            tokens = readings.Sum(reading => reading.Tokens.Length);
        }
        var total = rows.Sum(row => row.Seconds);
        output.WriteLine($"{"stage",-26}{"tokens/s",12}{"share",9}   {tokens} tokens in {texts.Length} reports, one core");
        foreach (var (name, seconds) in rows) Print(output, name, tokens / seconds, seconds / total);
        Print(output, "bytes to all layers", tokens / total, 1);
        output.WriteLine();
    }

    public static ImmutableArray<Reading> Read(ImmutableArray<byte[]> texts)
    {
        var reader = new ReportReader();
        return [.. texts.SelectMany((text, i) => reader.Read(text, $"report-{i}.txt")).Select(result => result.Report).OfType<Report>().Select(report => new Reading(report))];
    }

    private static void Print(TextWriter output, string name, double rate, double share) =>
        output.WriteLine(FormattableString.Invariant($"{name,-26}{rate,12:n0}{share,9:p1}"));
}
