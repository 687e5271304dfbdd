using System.Diagnostics;
using Hearsay.Pipelines;

namespace Hearsay.Bench;

/// <summary>What several threads lose against one: to waiting (by the clock) and to each other (in processor time).</summary>
internal static class ThreadBench
{
    public static void Run(ImmutableArray<byte[]> texts, int threads, TextWriter output)
    {
        var pipeline = DefaultPipeline.Create();
        var reports = StageBench.Read(texts).Select(reading => reading.Report).ToImmutableArray();
        for (var i = 0; i < 3; i++) Measure(pipeline, reports, threads);
        var (one, many) = (Measure(pipeline, reports, 1), Measure(pipeline, reports, threads));
        output.WriteLine($"{"threads",-26}{"seconds",12}{"processor",12}");
        output.WriteLine(FormattableString.Invariant($"{1,-26}{one.Wall,12:f2}{one.Processor,12:f2}"));
        output.WriteLine(FormattableString.Invariant($"{threads,-26}{many.Wall,12:f2}{many.Processor,12:f2}"));
        output.WriteLine(FormattableString.Invariant(
            $"{"efficiency",-26}{one.Wall / many.Wall / threads,12:p1}{one.Processor / many.Processor,12:p1}"));
        output.WriteLine();
    }

    private static (double Wall, double Processor) Measure(Pipeline pipeline, ImmutableArray<Report> reports, int threads)
    {
        var (clock, began) = (Clock.Start(), Stopwatch.GetTimestamp());
        foreach (var _ in InOrder.Map(reports, report => pipeline.Read(report), threads)) { }
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, clock.Seconds);
    }
}
