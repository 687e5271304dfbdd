using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Hearsay.Stories;
using Hearsay.Stories.Links;

namespace Hearsay.Prepare.Stories;

/// <summary>
/// Learns what stems stand near the same words: skip-gram with negative sampling (Mikolov and others, 2013), on one thread and
/// with a fixed seed. Writes <c>stem-vectors.bin</c> for <see cref="StemVectors"/>.
/// </summary>
internal sealed class VectorTrainer
{
    private const int Dimensions = StemVectors.Dimensions;
    private const int Window = 4, Negatives = 5, Epochs = 4, LeastCount = 60, Seed = 5;
    private const float FirstRate = 0.03f;
    private const double Frequent = 3e-4; // words more frequent than this are thinned out

    private static readonly string[] Sources =
        ["wikinews_en", "us_senate_press_releases_2004_2008", "un_general_debate_1992_2024", "us_presidential_speeches_1900_2020"];

    private readonly Random _random = new(Seed);
    private readonly List<int[]> _texts = [];
    private readonly List<string> _stems = [];
    private double[] _keep = [];
    private int[] _noise = [];
    private float[] _inner = [];
    private float[] _outer = [];

    /// <summary>Learns and writes the file.</summary>
    public static int Run(string folder, string output)
    {
        var trainer = new VectorTrainer();
        trainer.Load(folder);
        trainer.Learn();
        using var file = File.Create(output);
        StemVectors.Write(file, trainer._stems, trainer._inner);
        Console.WriteLine($"{trainer._texts.Sum(text => text.Length)} words, {trainer._stems.Count} stems");
        return 0;
    }

    private void Load(string folder)
    {
        var raw = new List<string[]>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Sources.SelectMany(source => Texts(Path.Combine(folder, source + ".jsonl.zst"))))
        {
            var stems = StemsOf(text);
            raw.Add(stems);
            foreach (var stem in stems) CollectionsMarshal.GetValueRefOrAddDefault(counts, stem, out _)++;
        }
        _stems.AddRange(counts.Where(pair => pair.Value >= LeastCount && pair.Key.Any(char.IsLetter)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key));
        var numbers = _stems.Select((stem, number) => (stem, number)).ToDictionary(pair => pair.stem, pair => pair.number);
        _texts.AddRange(raw.Select(stems => stems.Where(numbers.ContainsKey).Select(stem => numbers[stem]).ToArray()));
        Prepare([.. _stems.Select(stem => (double)counts[stem])]);
    }

    private void Prepare(double[] counts)
    {
        var total = counts.Sum();
        _keep = [.. counts.Select(count => Math.Min(1, Math.Sqrt(Frequent * total / count) + Frequent * total / count))];
        var powers = counts.Select(count => Math.Pow(count, 0.75)).ToArray();
        var scale = (1 << 22) / powers.Sum();
        _noise = [.. powers.SelectMany((power, number) => Enumerable.Repeat(number, Math.Max(1, (int)Math.Round(power * scale))))];
        _inner = [.. Enumerable.Range(0, counts.Length * Dimensions).Select(_ => (_random.NextSingle() - 0.5f) / Dimensions)];
        _outer = new float[_inner.Length];
    }

    private void Learn()
    {
        var (done, all) = (0L, (long)Epochs * _texts.Sum(text => (long)text.Length));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(CollectionsMarshal.AsSpan(_texts));
            foreach (var text in _texts)
            {
                var rate = FirstRate * Math.Max(0.02f, 1 - (float)done / all);
                Learn([.. text.Where(word => _random.NextDouble() < _keep[word])], rate);
                done += text.Length;
            }
            Console.WriteLine($"  epoch {epoch + 1}");
        }
    }

    private void Learn(int[] words, float rate)
    {
        Span<float> change = stackalloc float[Dimensions];
        for (var i = 0; i < words.Length; i++)
        {
            var reach = 1 + _random.Next(Window);
            for (var j = Math.Max(0, i - reach); j <= Math.Min(words.Length - 1, i + reach); j++)
            {
                if (j == i) continue;
                var inner = _inner.AsSpan(words[j] * Dimensions, Dimensions);
                change.Clear();
                Step(inner, words[i], 1, rate, change);
                for (var k = 0; k < Negatives; k++)
                {
                    if (_noise[_random.Next(_noise.Length)] is var noise && noise != words[i]) Step(inner, noise, 0, rate, change);
                }
                Add(inner, change, 1);
            }
        }
    }

    private void Step(Span<float> inner, int word, float label, float rate, Span<float> change)
    {
        var outer = _outer.AsSpan(word * Dimensions, Dimensions);
        var gradient = rate * (label - 1 / (1 + MathF.Exp(-Dot(inner, outer))));
        Add(change, outer, gradient);
        Add(outer, inner, gradient);
    }

    private static float Dot(Span<float> a, Span<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++) sum += x[i] * y[i];
        return Vector.Sum(sum);
    }

    private static void Add(Span<float> to, Span<float> what, float factor)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(to);
        var y = MemoryMarshal.Cast<float, Vector<float>>(what);
        for (var i = 0; i < x.Length; i++) x[i] += y[i] * factor;
    }

    private static string[] StemsOf(string text)
    {
        Span<char> room = stackalloc char[64];
        var words = WordReader.Read(text);
        var stems = new string[words.Count];
        for (var i = 0; i < stems.Length; i++) stems[i] = string.Intern(Stemmer.Stem(WordReader.Fold(words[i].Span.Of(text), room)));
        return stems;
    }

    private static IEnumerable<string> Texts(string path)
    {
        foreach (var line in DataFiles.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }
}
