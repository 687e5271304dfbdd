namespace Hearsay.Prepare;

/// <summary>
/// Trains the weights that end sentences: averaged logistic regression on the openly licensed parts
/// of UD English EWT and GUM, rebuilt as raw text. Writes <c>sentence-ends.bin</c>.
/// </summary>
internal static class SentenceTrainer
{
    private const int Epochs = 12, Seed = 7;

    private const double Rate = 0.2, Decay = 1e-5, WebWeight = 0.5;

    private readonly record struct Example(int[] Features, bool Ends, double Weight);

    public static void Train(string data, string output)
    {
        var examples = new[] { "ewt", "gum" }.SelectMany(bank => Examples(data, bank)).ToArray();
        var weights = Fit(examples);
        var scale = 120 / weights.Max(Math.Abs);
        var bytes = new byte[SentenceFeatures.Rows + 1];
        bytes[0] = SentenceFeatures.Version;
        for (var i = 0; i < weights.Length; i++) bytes[i + 1] = unchecked((byte)(sbyte)Math.Round(weights[i] * scale));
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, "sentence-ends.bin"), bytes);
        var right = examples.Count(e => e.Features.Sum(f => (sbyte)bytes[f + 1]) > 0 == e.Ends);
        Console.WriteLine($"  {examples.Length} places, {100.0 * right / examples.Length:0.00} % right on the training data");
    }

    private static IEnumerable<Example> Examples(string data, string bank)
    {
        foreach (var document in RawDocument.Read(DataFiles.Lines(Path.Combine(data, $"ud/en_{bank}-ud-train.conllu.gz"))))
        {
            if (!UdSet.IsOpen(bank, document.Id)) continue;
            var starts = document.Sentences.Select(s => s.Start).ToHashSet();
            var text = new CutText(document.Text);
            foreach (var (words, first) in text.Paragraphs.Zip(text.FirstTokens))
            {
                var states = new QuoteState[words.Count];
                QuoteTracker.Track(words, false, states);
                for (var i = 1; i < words.Count; i++)
                {
                    var mark = SentenceEnds.ClosingMark(words, i);
                    if (mark < 0) continue;
                    var features = new int[SentenceFeatures.Most];
                    var count = SentenceFeatures.Collect(words, states, mark, i, features);
                    yield return new Example(features[..count], starts.Contains(text.Tokens[first + i].Start), bank == "ewt" ? WebWeight : 1);
                }
            }
        }
    }

    private static double[] Fit(Example[] examples)
    {
        var (weights, sums) = (new double[SentenceFeatures.Rows], new double[SentenceFeatures.Rows]);
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            var rate = Rate * (Epochs - epoch) / Epochs;
            foreach (var example in examples)
            {
                var score = example.Features.Sum(f => weights[f]);
                var step = example.Weight * rate * ((example.Ends ? 1 : 0) - 1 / (1 + Math.Exp(-score)));
                foreach (var f in example.Features) weights[f] += step - rate * Decay * weights[f];
            }
            for (var i = 0; i < weights.Length; i++) sums[i] += weights[i] / Epochs;
        }
        return sums;
    }
}
