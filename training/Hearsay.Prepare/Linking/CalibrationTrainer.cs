using Hearsay.Attributions;
using Hearsay.Attributions.Judging;
using Hearsay.Entities;
using Hearsay.Models;

namespace Hearsay.Prepare.Linking;

/// <summary>
/// Fits <c>Attributions/Data/calibration.tsv</c> on PolNeAR dev with the tagger as shipped: whether who said
/// what is right follows from what speaks for it. One curve for what the tagger marks, one for what only the
/// tree shows. Shows the error on documents left out.
/// </summary>
internal static class CalibrationTrainer
{
    private const int Folds = 5;

    /// <summary>Runs <c>calibration POLNEAR_DIR OUT_FILE</c>.</summary>
    public static int Run(string folder, string output)
    {
        var reports = Load(Path.Combine(folder, "dev.jsonl.gz")).ToList();
        var tagged = Judge("tagged", [.. reports.Select(report => report.TaggedCases())]);
        foreach (var report in reports) report.Keep(tagged);
        var tree = Judge("tree", [.. reports.Select(report => report.TreeCases())]);
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# How the confidence of an attribution follows from what speaks for it: curve TAB input TAB weight (log-odds); knots straighten a curve.");
        writer.WriteLine("# Curves: tagged, for what the tagger marks; tree, for what only the tree shows. Fitted on PolNeAR 1.0.0 dev by training/Hearsay.Prepare, verb calibration.");
        Write(writer, "tagged", TaggedEvidence.Names, tagged);
        Write(writer, "tree", TreeEvidence.Names, tree);
        return 0;
    }

    private static IEnumerable<JudgedReport> Load(string path)
    {
        var tagger = SpanTagger.Load();
        IStage[] stages = [new SyntaxTagger(SyntaxNetwork.Load()), new MentionFinder(), new CoreferenceResolver()];
        foreach (var report in PolnearFile.Read(path))
        {
            var reading = stages.Aggregate(report.Cut(), (before, stage) => stage.Run(before, default));
            yield return new JudgedReport(reading, tagger.Tag(reading), report.Attributions);
        }
    }

    /// <summary>Fits a curve on all documents, after showing how curves fitted on four fifths do on the rest.</summary>
    private static (double[] Weights, ImmutableArray<(double At, double Is)> Knots) Judge(string name, List<List<(double[] Inputs, bool Right)>> documents)
    {
        var judged = Enumerable.Range(0, Folds).SelectMany(fold => LeftOut(documents, fold)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {judged.Count} cases, right {100.0 * judged.Count(c => c.Right) / judged.Count:F1}%; expected calibration error {100 * Error(judged):F1}% ({Folds} folds by document, 10 bins)"));
        foreach (var least in (double[])[0.2, 0.3, 0.4, 0.5])
        {
            var kept = judged.Where(c => c.P >= least).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from {least:F1}: {kept.Count} kept, right {kept.Count(c => c.Right)}"));
        }
        return LogisticFit.Fit([.. documents.SelectMany(d => d)]);
    }

    /// <summary>Probabilities of the cases of one fold, fitted on the others.</summary>
    private static IEnumerable<(double P, bool Right)> LeftOut(List<List<(double[] Inputs, bool Right)>> documents, int fold)
    {
        var (weights, knots) = LogisticFit.Fit([.. documents.Where((_, i) => i % Folds != fold).SelectMany(d => d)]);
        var curve = new Calibration(weights, knots);
        return documents.Where((_, i) => i % Folds == fold).SelectMany(d => d).Select(c => (curve.Probability(c.Inputs), c.Right));
    }

    private static double Error(List<(double P, bool Right)> cases) => cases
        .GroupBy(c => Math.Min(9, (int)(c.P * 10)))
        .Sum(bin => Math.Abs(bin.Average(c => c.P) - bin.Average(c => c.Right ? 1.0 : 0.0)) * bin.Count() / cases.Count);

    private static void Write(
        StreamWriter writer, string name, ImmutableArray<string> inputs, (double[] Weights, ImmutableArray<(double At, double Is)> Knots) curve)
    {
        for (var i = 0; i < inputs.Length; i++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{inputs[i]}\t{curve.Weights[i]:0.000}"));
        foreach (var (at, right) in curve.Knots[1..^1])
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\tknot\t{at:0.000}\t{right:0.000}"));
    }
}
