using System.Reflection;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary>The sample story that travels with the tool.</summary>
internal static class DemoStory
{
    private const string Prefix = "story/";

    /// <summary>Writes its files into a folder.</summary>
    public static void WriteTo(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var from = assembly.GetManifestResourceStream(name)!;
            using var to = File.Create(Path.Combine(folder, name[Prefix.Length..]));
            from.CopyTo(to);
        }
    }

    /// <summary>Reads the files of a folder into a ledger; links and grades them.</summary>
    /// <returns>How many reports were read.</returns>
    public static int Read(string folder, IClaimLedger ledger, Pipeline reader, CancellationToken cancel)
    {
        var sink = new LedgerSink(ledger, Task.FromResult(ReaderVersion.Of(reader)), ["the sample story"]);
        var reports = 0;
        foreach (var taken in new ReportReader(new IntakeOptions { KeepBytes = true }).ReadAll([folder], cancel))
        {
            if (taken.Report is not { } report) throw new IOException($"The sample story cannot be read: {taken.Rejection!.Message}");
            (sink.Known(report) is null ? sink.Prepare(reader.Read(report, cancel)) : sink.Meet(report))();
            reports++;
        }
        sink.End(cancel);
        return reports;
    }
}
