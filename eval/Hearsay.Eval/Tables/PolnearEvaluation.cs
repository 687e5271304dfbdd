using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Hearsay.Eval.Data;
using Hearsay.Exports;

namespace Hearsay.Eval.Tables;

/// <summary>Attribution on PolNeAR, judged by the scorer that the project's figures are compared by.</summary>
internal sealed class PolnearEvaluation : IEvaluation
{
    public string Verb => "polnear";

    public string Summary => "Attributions on PolNeAR (dev.jsonl.gz, or a folder with text/ and attributions/); needs --scorer.";

    public string Folder => "attribution/polnear";

    public Table Measure(Run run)
    {
        if (run.Scorer is not { } scorer || !System.IO.File.Exists(scorer))
            throw new DataException("Give --scorer PATH, the path of score_attributions.py.");
        var work = Directory.CreateTempSubdirectory("hearsay-polnear");
        try
        {
            var gold = PolnearGold.Prepare(run.Data, work.FullName);
            var predictions = Path.Combine(work.FullName, "predictions.jsonl");
            WritePredictions(run, gold, predictions);
            return ToTable(Score(scorer, gold, predictions));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void WritePredictions(Run run, string gold, string path)
    {
        var (format, lines) = (new AttributionsFormat(OffsetUnit.CodePoints), new ArrayBufferWriter<byte>());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(gold, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var text = Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(file));
            format.Write(run.Read(Path.GetFileNameWithoutExtension(file), text), lines);
        }
        System.IO.File.WriteAllBytes(path, lines.WrittenSpan);
    }

    private static JsonDocument Score(string scorer, string gold, string predictions)
    {
        var start = new ProcessStartInfo("python3", [scorer, "--gold", gold, "--pred", predictions, "--outermost", "--format", "json"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new DataException("python3 could not be started.");
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonDocument.Parse(answer) : throw new DataException($"The scorer stopped with {process.ExitCode}.");
    }

    private static Table ToTable(JsonDocument score)
    {
        var segments = score.RootElement.GetProperty("segment");
        var attribution = score.RootElement.GetProperty("attribution");
        return new Table("Attribution on PolNeAR, exact F1 of segments and of who said what",
        [
            ToRow("source", segments.GetProperty("source").GetProperty("exact"), 75, 79),
            ToRow("cue", segments.GetProperty("cue").GetProperty("exact"), 69.5, 72),
            ToRow("content", segments.GetProperty("content").GetProperty("exact"), 63.5, 70),
            ToRow("who said what", attribution.GetProperty("who_said_what"), 62, 70),
            .. score.RootElement.GetProperty("by_type").EnumerateObject()
                .Select(kind => ToRow($"  {kind.Name}", kind.Value.GetProperty("who_said_what"))),
            ToRow("full, exact", attribution.GetProperty("full_exact")),
        ], "Nested predictions are left out (--outermost), since the corpus does not mark them.");
    }

    private static Row ToRow(string what, JsonElement figures, double? floor = null, double? goal = null)
    {
        double Percent(string name) => 100 * figures.GetProperty(name).GetDouble();
        return new Row(what, Percent("f1"), floor, goal, string.Create(CultureInfo.InvariantCulture, $"P {Percent("p"):0.0} R {Percent("r"):0.0}"));
    }
}
