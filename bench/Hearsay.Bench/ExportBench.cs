namespace Hearsay.Bench;

/// <summary>A whole ledger taken out in each format: bytes, seconds, and the memory it takes.</summary>
internal static class ExportBench
{
    public static void Run(string tool, string location, string[] formats, TextWriter output)
    {
        if (formats.Length == 0) formats = ["csv", "jsonl", "parquet", "gdelt-events", "plover", "jsonld", "stix"];
        output.WriteLine($"{"format",-16}{"MB",10}{"seconds",10}{"peak MB",10}");
        foreach (var format in formats)
        {
            using var process = ServedTool.Start(tool, "export", "--format", format, "--ledger", location);
            var (bytes, seconds, peak) = process.Drain();
            output.WriteLine(FormattableString.Invariant($"{format,-16}{bytes / 1e6,10:f1}{seconds,10:f1}{peak,10:f0}"));
            output.Flush();
        }
    }
}
