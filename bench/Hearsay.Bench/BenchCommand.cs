using Hearsay.Bench.Synthetic;

namespace Hearsay.Bench;

/// <summary>The command line: one verb a table.</summary>
internal static class BenchCommand
{
    private const string Help = """
        Measures how fast Hearsay reads. Figures of one run are to be compared with each other.

          bench kernels                  billions of additions and multiplications a second, by register width
          bench networks                 tokens a second of the networks alone
          bench stages [FOLDER]          tokens a second of each stage on one core
          bench threads [FOLDER] [N]     two threads (or N) against one
          bench cold TOOL [FILE]         time and memory of one report from a cold start; TOOL is hearsay.dll
          bench throughput [PAGES] [ARCHIVE]   a web archive into a ledger: reports and MB a second on one core and two, share by room
          bench archive FILE [PAGES]           writes the archive that throughput reads
          bench soak TOOL [MINUTES] [FEEDS]    'watch' on feeds that change: memory over time, nothing missed, nothing doubled
          bench ledger [CLAIMS...] [KEEP]  cost of filing and linking a report and of asking, at 10,000 and 100,000 claims;
                                         KEEP is a file or address where the ledger is made and left
          bench pages TOOL LEDGER [SECONDS]     every kind of page and answer at 20 requests a second; TOOL is hearsay or Hearsay.Cli.dll
          bench export TOOL LEDGER [FORMAT...]  seconds and peak memory of taking a whole ledger out
          bench news COUNT [SEED]        made-up reports in English as JSON Lines, for eval/determinism
          bench all [TOOL]

        FOLDER holds plain texts; without it, reports are put together from paragraphs of samples/.
        Rates are for a second of processor time, so other work on the machine disturbs them little.
        """;

    public static int Run(string[] args, TextWriter output)
    {
        var rest = args.AsSpan(Math.Min(1, args.Length)).ToArray();
        switch (args.FirstOrDefault())
        {
            case "kernels": KernelBench.Run(output); return 0;
            case "networks": NetworkBench.Run(output); return 0;
            case "stages": StageBench.Run(SampleReports.From(rest.FirstOrDefault()), output); return 0;
            case "threads":
                ThreadBench.Run(SampleReports.From(rest.FirstOrDefault()), rest.Length > 1 ? Number(rest[1]) : 2, output);
                return 0;
            case "cold" when rest.Length > 0: ColdStartBench.Run(rest[0], rest.ElementAtOrDefault(1), output); return 0;
            case "throughput": ThroughputBench.Run(rest.Length > 0 ? Number(rest[0]) : 1000, rest.ElementAtOrDefault(1), output); return 0;
            case "archive" when rest.Length > 0: new SyntheticArchive().WriteTo(rest[0], rest.Length > 1 ? Number(rest[1]) : 1000); return 0;
            case "soak" when rest.Length > 0:
                return SoakBench.Run(rest[0], rest.Length > 1 ? double.Parse(rest[1], CultureInfo.InvariantCulture) : 30, rest.Length > 2 ? Number(rest[2]) : 200, output) ? 0 : 1;
            case "pages" when rest.Length > 1: PageBench.Run(rest[0], rest[1], rest.Length > 2 ? Number(rest[2]) : 60, output); return 0;
            case "export" when rest.Length > 1: ExportBench.Run(rest[0], rest[1], rest[2..], output); return 0;
            case "news" when rest.Length > 0:
                foreach (var line in WrittenNews.Lines(Number(rest[0]), rest.Length > 1 ? Number(rest[1]) : 1)) output.WriteLine(line);
                return 0;
            case "ledger":
                var kept = rest.FirstOrDefault(word => !int.TryParse(word, CultureInfo.InvariantCulture, out _));
                LedgerBench.Run([.. rest.Where(word => word != kept).Select(Number)], kept, output);
                return 0;
            case "all":
                KernelBench.Run(output);
                NetworkBench.Run(output);
                StageBench.Run(SampleReports.From(null), output);
                ThreadBench.Run(SampleReports.From(null), 2, output);
                if (rest.Length > 0) ColdStartBench.Run(rest[0], null, output);
                return 0;
            default: output.WriteLine(Help); return args.Length == 0 || args[0] is "--help" ? 0 : 1;
        }
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
