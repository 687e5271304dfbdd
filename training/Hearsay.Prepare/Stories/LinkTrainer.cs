using System.Text.Json;
using Hearsay.Eval.Stories;
using Hearsay.Pipelines;
using Hearsay.Stories;
using Hearsay.Stories.Clusters;
using Hearsay.Stories.Links;

namespace Hearsay.Prepare.Stories;

/// <summary>Fits the story model and the claim model on ECB+ train, and chooses their thresholds on the same topics, each left out of its own fit.</summary>
internal static class LinkTrainer
{
    private const int Folds = 5;
    private const double StoryL2 = 1, ClaimL2 = 1;
    private const double LeastWeight = 0.0005;

    /// <summary>Lower ones score as well on ECB+, whose topics are far apart, and pile up a stream of news (docs/decisions/0014).</summary>
    private static readonly double[] StoryThresholds = [0.2];

    /// <summary>Features without examples in ECB+, weighted by hand: it has no coded types, places or dates, and no claims but gold happenings.</summary>
    private static readonly (string Name, double Weight)[] ByHand = [("same type", 1.5), ("other type", -2), ("same place", 0.8), ("other place", -1), ("same days", 0.8), ("weeks apart", -1.5), ("nothing shared", -1.5)];

    /// <summary>Trains both and writes <c>story-weights.tsv</c> and <c>claim-weights.tsv</c>.</summary>
    public static int Run(string folder, string output)
    {
        var documents = DataFiles.Lines(Path.Combine(folder, "ecbplus.train.jsonl.gz")).Select(line => { using var json = JsonDocument.Parse(line); return EcbDocument.Read(json.RootElement); }).ToList();
        var pipeline = DefaultPipeline.Create();
        var reports = documents.Select(document => EcbReports.File(pipeline, document)).ToList();
        var set = new EcbTraining(documents, reports);
        var stories = FitStories(set, out var storyWeights, out var storyThreshold);
        Write(Path.Combine(output, "story-weights.tsv"), "story", StoryFeatures.Names, storyWeights, storyThreshold, []);
        FitClaims(set, stories, out var claimWeights, out var claimThreshold);
        Write(Path.Combine(output, "claim-weights.tsv"), "claim", ClaimFeatures.Names, claimWeights, claimThreshold, ByHand);
        return 0;
    }

    private static StoryModel FitStories(EcbTraining set, out double[] weights, out double threshold)
    {
        var pairs = set.StoryPairs();
        weights = LogisticRegression.Fit([.. pairs.Select(pair => (pair.Features, pair.Same, 1.0))], StoryL2);
        threshold = Best(StoryThresholds, candidate => EcbTraining.Folds(Folds).Average(fold =>
        {
            var fit = LogisticRegression.Fit([.. pairs.Where(pair => EcbTraining.FoldOf(pair.Topic, Folds) != fold).Select(pair => (pair.Features, pair.Same, 1.0))], StoryL2);
            var part = set.Part(topic => EcbTraining.FoldOf(topic, Folds) == fold);
            var model = new StoryModel(fit[^1], candidate, fit[..^1]);
            return new EcbLinked(part.Documents, Linker.Link(part.Reports.Select(report => report with { Claims = [] }), model, EcbTraining.NoClaims)).Stories.BCubed;
        }), "stories");
        return new StoryModel(weights[^1], threshold, weights[..^1]);
    }

    private static void FitClaims(EcbTraining set, StoryModel stories, out double[] weights, out double threshold)
    {
        var pairs = set.ClaimPairs(stories);
        Console.WriteLine($"  {pairs.Count} claim pairs, {pairs.Count(pair => pair.Same)} the same");
        weights = LogisticRegression.Fit([.. pairs.Select(pair => (pair.Features, pair.Same, 1.0))], ClaimL2);
        threshold = Best([0.35, 0.4, 0.45, 0.5], candidate => EcbTraining.Folds(Folds).Average(fold =>
        {
            var fit = LogisticRegression.Fit([.. pairs.Where(pair => EcbTraining.FoldOf(pair.Topic, Folds) != fold).Select(pair => (pair.Features, pair.Same, 1.0))], ClaimL2);
            var part = set.Part(topic => EcbTraining.FoldOf(topic, Folds) == fold);
            return new EcbLinked(part.Documents, Linker.Link(part.Reports, stories, new ClaimModel(fit[^1], candidate, fit[..^1]))).Events.Conll;
        }), "claims");
    }

    private static double Best(double[] candidates, Func<double, double> score, string what)
    {
        var (best, bestScore) = (0.0, double.MinValue);
        foreach (var candidate in candidates)
        {
            var value = score(candidate);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: threshold {candidate:0.00} gives {value:0.0}"));
            if (value > bestScore) (best, bestScore) = (candidate, value);
        }
        return best;
    }

    private static void Write(string path, string model, ImmutableArray<string> names, double[] weights, double threshold, (string Name, double Weight)[] byHand)
    {
        string[] header =
        [
            $"# Weights of the {model} model (Stories): feature, weight; * is the bias, threshold the least mean probability.",
            "# Data: ECB+ train (Cybulska and Vossen 2014), annotations CC BY 3.0. No text of it is here.",
            "# Command: dotnet run -c Release --project training/Hearsay.Prepare -- links COREFERENCE_DIR src/Hearsay/Stories/Data",
        ];
        var rows = names.Select((name, i) => (name, weight: byHand.FirstOrDefault(row => row.Name == name) is { Name: not null } hand ? hand.Weight : weights[i])).Where(row => Math.Abs(row.weight) >= LeastWeight);
        File.WriteAllLines(path,
        [
            .. header, .. byHand.Length > 0 ? [$"# Set by hand, since ECB+ has few or no examples: {string.Join(", ", byHand.Select(row => row.Name))}."] : Array.Empty<string>(),
            Row("*", weights[^1]), Row("threshold", threshold), .. rows.Select(row => Row(row.name, row.weight)),
        ]);
    }

    private static string Row(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.###}");
}
