using Hearsay.Attributions;
using Hearsay.Attributions.Linking;
using Hearsay.Models;

namespace Hearsay.Prepare.Linking;

/// <summary>
/// Fits <c>Attributions/Data/calibration.tsv</c> on PolNeAR dev with the tagger as shipped: whether who said
/// what is right follows from the probabilities of the parts. Shows the error on documents left out.
/// </summary>
internal static class CalibrationTrainer
{
    private const int Rounds = 400;
    private const int Folds = 5;
    private const int Bins = 10;

    /// <summary>Runs <c>calibration POLNEAR_DIR OUT_FILE</c>.</summary>
    public static int Run(string folder, string output)
    {
        var documents = Cases(Path.Combine(folder, "dev.jsonl.gz")).ToList();
        var judged = Enumerable.Range(0, Folds).SelectMany(fold => LeftOut(documents, fold)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{judged.Count} attributions, right {100.0 * judged.Count(c => c.Right) / judged.Count:F1}%; expected calibration error {100 * Error(judged):F1}% ({Folds} folds by document, 10 bins)"));
        var all = documents.SelectMany(d => d).ToList();
        var fitted = Fit(all);
        Write(output, fitted, Knots(all, fitted));
        return 0;
    }

    private static IEnumerable<List<(double[] Inputs, bool Right)>> Cases(string path)
    {
        var tagger = SpanTagger.Load();
        var linker = new AttributionLinker(LinkWeights.Shipped);
        var syntax = new SyntaxTagger(SyntaxNetwork.Load());
        foreach (var report in PolnearFile.Read(path))
        {
            var reading = syntax.Run(report.Cut(), default);
            yield return Judge(reading, SegmentMender.Mend(reading, tagger.Tag(reading)), linker, report.Attributions);
        }
    }

    private static List<(double[] Inputs, bool Right)> Judge(
        Reading reading, ImmutableArray<RoleSegment> segments, AttributionLinker linker, ImmutableArray<GoldAttribution> gold)
    {
        var right = gold.Select(g => (Source: Tokens(reading, g.Source), Content: Tokens(reading, g.Content))).ToList();
        var cases = new List<(double[], bool)>();
        foreach (var linked in linker.Link(reading, segments))
        {
            var content = linked.Contents.SelectMany(c => Range(segments[c])).ToHashSet();
            var source = linked.Source is { } s ? Range(segments[s]).ToHashSet() : [];
            var found = right.FindIndex(g => Overlap(g.Content, content) >= 0.5 && (g.Source.Count + source.Count == 0 || Overlap(g.Source, source) >= 0.5));
            var span = new TextSpan(reading.Tokens[content.Min()].Span.Start, reading.Tokens[content.Max()].Span.End);
            cases.Add((Calibration.Inputs(segments, linked, ModeReader.Read(reading.Text, [span])), found >= 0));
            if (found >= 0) right.RemoveAt(found);
        }
        return cases;
    }

    private static IEnumerable<int> Range(RoleSegment segment) => Enumerable.Range(segment.FirstToken, segment.EndToken - segment.FirstToken);

    private static HashSet<int> Tokens(Reading reading, ImmutableArray<TextSpan> spans) =>
        [.. spans.Select(reading.TokensOf).SelectMany(t => Enumerable.Range(t.First, t.End - t.First))];

    private static double Overlap(HashSet<int> one, HashSet<int> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    private static double[] Fit(IReadOnlyList<(double[] Inputs, bool Right)> cases)
    {
        var weights = new double[Calibration.Names.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[weights.Length];
            foreach (var (inputs, right) in cases)
            {
                var miss = Probability(weights, inputs) - (right ? 1 : 0);
                for (var i = 0; i < slope.Length; i++) slope[i] += miss * inputs[i];
            }
            for (var i = 0; i < slope.Length; i++) weights[i] -= 1.0 * (slope[i] / cases.Count + 1e-3 * weights[i]);
        }
        return weights;
    }

    private static double Probability(double[] weights, double[] inputs)
    {
        var sum = 0.0;
        for (var i = 0; i < inputs.Length; i++) sum += weights[i] * inputs[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Probabilities of the cases of one fold, fitted on the others.</summary>
    private static IEnumerable<(double P, bool Right)> LeftOut(List<List<(double[] Inputs, bool Right)>> documents, int fold)
    {
        var others = documents.Where((_, i) => i % Folds != fold).SelectMany(d => d).ToList();
        var weights = Fit(others);
        var knots = Knots(others, weights);
        return documents.Where((_, i) => i % Folds == fold).SelectMany(d => d)
            .Select(c => (Calibration.Straightened(Probability(weights, c.Inputs), knots), c.Right));
    }

    /// <summary>Means of equal shares of the cases, made to rise (pool adjacent violators).</summary>
    private static ImmutableArray<(double At, double Is)> Knots(List<(double[] Inputs, bool Right)> cases, double[] weights)
    {
        var bins = cases.Select(c => (P: Probability(weights, c.Inputs), c.Right)).OrderBy(c => c.P)
            .Chunk((cases.Count + Bins - 1) / Bins)
            .Select(bin => (At: bin.Average(c => c.P), Is: bin.Average(c => c.Right ? 1.0 : 0.0), Count: (double)bin.Length)).ToList();
        for (var i = 1; i < bins.Count; i++)
        {
            if (bins[i].Is >= bins[i - 1].Is) continue;
            var (a, b) = (bins[i - 1], bins[i]);
            var count = a.Count + b.Count;
            bins[i - 1] = ((a.At * a.Count + b.At * b.Count) / count, (a.Is * a.Count + b.Is * b.Count) / count, count);
            bins.RemoveAt(i);
            i = Math.Max(0, i - 2);
        }
        return [(0, 0), .. bins.Select(bin => (bin.At, bin.Is)), (1, 1)];
    }

    private static double Error(List<(double P, bool Right)> cases) => cases
        .GroupBy(c => Math.Min(9, (int)(c.P * 10)))
        .Sum(bin => Math.Abs(bin.Average(c => c.P) - bin.Average(c => c.Right ? 1.0 : 0.0)) * bin.Count() / cases.Count);

    private static void Write(string path, double[] weights, ImmutableArray<(double At, double Is)> knots)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# How the confidence of an attribution follows from the probabilities of its parts: input TAB weight (log-odds); knots straighten the curve.");
        writer.WriteLine("# Fitted on PolNeAR 1.0.0 dev by training/Hearsay.Prepare, verb calibration.");
        for (var i = 0; i < weights.Length; i++)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Calibration.Names[i]}\t{weights[i]:0.000}"));
        foreach (var (at, right) in knots[1..^1])
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"knot\t{at:0.000}\t{right:0.000}"));
    }
}
