using Hearsay.Attributions;
using Hearsay.Attributions.Linking;

namespace Hearsay.Prepare.Linking;

/// <summary>Learns <c>Attributions/Data/linker.tsv</c> from PolNeAR train and shows its F1 on dev.</summary>
internal static class LinkerTrainer
{
    private const int Seed = 20150311;
    private const int Rounds = 12;

    /// <summary>Runs <c>linker POLNEAR_DIR OUT_FILE</c>.</summary>
    public static int Run(string folder, string output)
    {
        var train = Load(Path.Combine(folder, "train.jsonl.gz"));
        var names = new Dictionary<ulong, string>();
        var collector = new ChoiceCollector(names);
        var chance = new Random(Seed);
        foreach (var (reading, gold) in train)
        {
            collector.Collect(reading, gold, 0, chance);
            collector.Collect(reading, gold, 0.12, chance);
        }
        var model = new ChoiceModel();
        model.Fit(collector.Choices, Rounds, Seed, 10);
        Write(output, model, names);
        var linker = new AttributionLinker(LinkWeights.Read(new StreamReader(output)));
        Console.WriteLine($"choices {collector.Choices.Count}, weights {model.Weights.Count()}");
        Show("train", LinkScore.Of(linker, train));
        Show("dev", LinkScore.Of(linker, Load(Path.Combine(folder, "dev.jsonl.gz"))));
        return 0;
    }

    private static void Show(string name, LinkScore score) =>
        Console.WriteLine($"{name}: linking of gold segments, whole attributions F1 {100 * score.F1:F1} ({score.Right}/{score.Predicted}/{score.Gold})");

    private static List<(Reading, GoldSegments)> Load(string path)
    {
        var list = new List<(Reading, GoldSegments)>();
        foreach (var report in PolnearFile.Read(path))
        {
            var reading = report.Cut();
            list.Add((reading, GoldSegments.Of(reading, report.Attributions)));
        }
        return list;
    }

    private static void Write(string path, ChoiceModel model, Dictionary<ulong, string> names)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the attribution linker: template|first|second|word TAB log-odds.");
        writer.WriteLine("# Learned from the links of PolNeAR 1.0.0 train (Newell, Margolin and Ruths, LREC 2018) by training/Hearsay.Prepare, verb linker.");
        foreach (var (key, weight) in model.Weights.OrderBy(pair => names[pair.Key], StringComparer.Ordinal))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[key]}\t{weight:0.00}"));
    }
}
