using System.Diagnostics;
using Hearsay.Bench.Synthetic;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;

namespace Hearsay.Bench;

/// <summary>A ledger as it grows: processor time to file and to link a report, time to answer, size.</summary>
internal static class LedgerBench
{
    /// <summary>Reports over which a cost is taken at each size.</summary>
    private const int Measured = 500;

    private const int Portion = 2000;

    /// <param name="sizes">Claims at which to measure; where there are none, 10,000 and 100,000.</param>
    /// <param name="kept">Where the ledger is made and kept, a path or an address; null for one that is deleted.</param>
    /// <param name="output">Takes the tables.</param>
    public static void Run(int[] sizes, string? kept, TextWriter output)
    {
        if (sizes.Length == 0) sizes = [10_000, 100_000];
        var folder = Directory.CreateTempSubdirectory("hearsay-bench-").FullName;
        try
        {
            using var ledger = ClaimLedger.Open(kept ?? Path.Combine(folder, "bench.db"));
            output.WriteLine($"{"claims",10}{"file ms",10}{"link ms",10}{"bytes/claim",14}{"minutes",10}   of a report: processor time; of all: wall-clock minutes");
            var began = Stopwatch.GetTimestamp();
            var filed = (int)ledger.Counts().Reports; // one that was kept is filled further
            foreach (var size in sizes.Order())
            {
                var reports = size / SyntheticReports.ClaimsOfAReport;
                while (filed < reports - Measured) filed += Grow(ledger, filed, Math.Min(Portion, reports - Measured - filed)).Count;
                var (count, file, link) = Grow(ledger, filed, reports - filed);
                filed += count;
                output.WriteLine(FormattableString.Invariant(
                    $"{ledger.Counts().Claims,10:N0}{file,10:f2}{link,10:f2}{Size(ledger) / (double)size,14:f0}{Stopwatch.GetElapsedTime(began).TotalMinutes,10:f1}"));
                LedgerQuestions.Ask(ledger, output);
                output.Flush();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Bytes of the file and of what is not yet copied into it.</summary>
    private static long Size(IClaimLedger ledger) => new[] { ledger.Location, ledger.Location + "-wal" }.Where(File.Exists).Sum(path => new FileInfo(path).Length);

    /// <summary>Files and links the next reports: how many, and milliseconds of processor time a report.</summary>
    private static (int Count, double File, double Link) Grow(IClaimLedger ledger, int first, int count)
    {
        var preparer = new ReadingPreparer("bench/1");
        PreparedReading[] prepared = [.. Enumerable.Range(first, count).AsParallel().AsOrdered().Select(number => preparer.Prepare(SyntheticReports.Make(number)))];
        var batch = ledger.Begin([$"from {first}"], "bench/1");
        var clock = Clock.Start();
        for (var i = 0; i < count; i++) ledger.File(prepared[i], batch, i);
        var file = clock.Seconds;
        ledger.End(batch);
        clock = Clock.Start();
        ledger.Link();
        return (count, file * 1000 / count, clock.Seconds * 1000 / count);
    }
}
