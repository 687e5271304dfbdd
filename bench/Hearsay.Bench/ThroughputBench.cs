using System.Diagnostics;
using System.IO.Compression;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Pipelines;

namespace Hearsay.Bench;

/// <summary>A web archive into an embedded ledger, all of it: reports and MB a second on one core and on two, and where the time goes.</summary>
internal static class ThroughputBench
{
    private const int Warming = 200, BarWidth = 40;

    /// <param name="pages">Pages of the archive.</param>
    /// <param name="archive">An archive to read; null for one made up.</param>
    /// <param name="output">Where the tables go.</param>
    public static void Run(int pages, string? archive, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-bench-").FullName;
        try
        {
            var file = archive ?? Path.Combine(folder, "pages.warc.gz");
            if (archive is null) new SyntheticArchive().WriteTo(file, pages);
            var pipeline = DefaultPipeline.Create();
            foreach (var report in Reports(file).Take(Warming)) pipeline.Read(report);

            var (packed, unpacked) = (new FileInfo(file).Length / 1e6, 0L);
            var gzip = Clock.BestOf(1, () => unpacked = Unpack(file));
            var intake = Clock.BestOf(1, () => pages = Reports(file).Count());
            output.WriteLine(FormattableString.Invariant($"{pages:n0} reports, {packed:f1} MB packed, {unpacked / 1e6:f1} MB unpacked"));
            var one = OneCore(file, pipeline, Path.Combine(folder, "one.db"), output);
            var two = Together(file, pipeline, Path.Combine(folder, "two.db"), 2);
            output.WriteLine($"{"",-34}{"reports/s",12}{"MB/s",10}{"ratio",8}   of a second of processor time; MB packed");
            Print(output, "unpacking alone", pages, packed, gzip, one.Processor);
            Print(output, "main text alone, unpacking too", pages, packed, intake, one.Processor);
            Print(output, "end to end but linking, one core", pages, packed, one.Processor - one.Linking, one.Processor);
            Print(output, "end to end, one core", pages, packed, one.Processor, one.Processor);
            Print(output, "end to end, each of two cores", pages, packed, two.Processor, one.Processor);
            output.WriteLine(FormattableString.Invariant(
                $"efficiency on two cores: {one.Processor / two.Processor:p1} in processor time, {one.Wall / two.Wall / 2:p1} by the clock; the two ledgers are {(one.Digest == two.Digest ? "the same" : "NOT the same")}"));
            output.WriteLine(FormattableString.Invariant($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:f0} MB"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Processor, double Linking, double Wall, string Digest) OneCore(string file, Pipeline pipeline, string path, TextWriter output)
    {
        using var ledger = ClaimLedger.Open(path);
        var times = new RoomTimes();
        var preparer = new ReadingPreparer("bench/1");
        var batch = ledger.Begin([file], "bench/1");
        var (clock, began, place) = (Clock.Start(), Stopwatch.GetTimestamp(), 0L);
        using (var reports = Reports(file).GetEnumerator())
        {
            while (times.Of("Intake", reports.MoveNext))
            {
                var reading = new Reading(reports.Current);
                foreach (var stage in pipeline.Stages) reading = times.Of($"{Room(stage)}  {stage.Name}", () => stage.Run(reading, CancellationToken.None));
                var prepared = times.Of("Ledger  encoding, packing", () => preparer.Prepare(reading));
                times.Of("Ledger  filing", () => ledger.File(prepared, batch, place++));
            }
        }
        var linking = Clock.Start();
        times.Of("Ledger  linking, grading", () => ledger.Link());
        var linked = linking.Seconds;
        ledger.End(batch);
        var (processor, wall) = (clock.Seconds, Stopwatch.GetElapsedTime(began).TotalSeconds);
        times.Print(output, place, BarWidth);
        return (processor, linked, wall, ledger.Digest());
    }

    private static (double Processor, double Wall, string Digest) Together(string file, Pipeline pipeline, string path, int threads)
    {
        using var ledger = ClaimLedger.Open(path);
        var preparer = new ReadingPreparer("bench/1");
        var batch = ledger.Begin([file], "bench/1");
        var (clock, began, place) = (Clock.Start(), Stopwatch.GetTimestamp(), 0L);
        foreach (var prepared in InOrder.Map(Reports(file), report => preparer.Prepare(pipeline.Read(report)), threads)) ledger.File(prepared, batch, place++);
        ledger.Link();
        ledger.End(batch);
        return (clock.Seconds, Stopwatch.GetElapsedTime(began).TotalSeconds, ledger.Digest());
    }

    private static IEnumerable<Report> Reports(string file) =>
        new ReportReader(new IntakeOptions { KeepBytes = true }).ReadAll([file]).Select(taken => taken.Report).OfType<Report>();

    private static long Unpack(string file)
    {
        using var packed = File.OpenRead(file);
        using var plain = new GZipStream(packed, CompressionMode.Decompress);
        var buffer = new byte[64 << 10];
        var sum = 0L;
        for (int read; (read = plain.Read(buffer)) > 0;) sum += read;
        return sum;
    }

    private static string Room(IStage stage) => stage.GetType().Namespace!.Split('.')[1];

    private static void Print(TextWriter output, string name, int reports, double megabytes, double seconds, double whole) =>
        output.WriteLine(FormattableString.Invariant($"{name,-34}{reports / seconds,12:n1}{megabytes / seconds,10:n2}{whole / seconds,8:n1}"));
}
