using System.Diagnostics;

namespace Hearsay.Bench;

/// <summary>The tool from a cold start: one process for one report.</summary>
internal static class ColdStartBench
{
    private const int Rounds = 5;

    public static void Run(string tool, string? file, TextWriter output)
    {
        file ??= Directory.EnumerateFiles(Repository.Find("samples"), "*.txt").Order(StringComparer.Ordinal).First();
        var runs = Enumerable.Range(0, Rounds).Select(_ => Start(tool, file)).ToArray();
        output.WriteLine($"{"one report, cold",-26}{"seconds",12}{"processor",12}{"peak MB",12}");
        var best = runs.MinBy(run => run.Wall);
        output.WriteLine(FormattableString.Invariant($"{"best of 5",-26}{best.Wall,12:f2}{best.Processor,12:f2}{best.PeakMegabytes,12:f0}"));
        output.WriteLine();
    }

    private static (double Wall, double Processor, double PeakMegabytes) Start(string tool, string file)
    {
        var began = Stopwatch.GetTimestamp();
        var start = tool.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [tool, "read", file, "--no-ledger"])
            : new ProcessStartInfo(tool, ["read", file, "--no-ledger"]);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var peak = 0L;
        var processor = TimeSpan.Zero;
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            try
            {
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                break; // It ended in between.
            }
        }
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{tool} ended with code {process.ExitCode}.");
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, processor.TotalSeconds, peak / 1e6);
    }
}
