namespace Hearsay.Bench.Synthetic;

/// <summary>Words and states from the lists that ship with the library, so that made-up news has the frequencies of real news.</summary>
internal static class Shipped
{
    private static readonly (string[] Stems, double[] Sums) Vocabulary = ReadVocabulary();

    /// <summary>Stems that few documents hold: what a story is about.</summary>
    private static readonly string[] Topics = [.. Rows("document-frequencies.tsv").Where(row => row[0] != "*" && Count(row) is > 20 and < 1500).Select(row => row[0])];

    /// <summary>States, the most written of first: alpha-2, alpha-3, usual name.</summary>
    public static ImmutableArray<(string Alpha2, string Alpha3, string Name)> States { get; } = ReadStates();

    /// <summary>A word as often as documents hold it.</summary>
    public static string Word(Random random)
    {
        var at = Array.BinarySearch(Vocabulary.Sums, random.NextDouble() * Vocabulary.Sums[^1]);
        return Vocabulary.Stems[Math.Min(at < 0 ? ~at : at, Vocabulary.Stems.Length - 1)];
    }

    public static string Topic(Random random) => Topics[random.Next(Topics.Length)];

    /// <summary>From 0, the first ones often: about as Zipf has it.</summary>
    public static int Skewed(Random random, int count) => Math.Min(count - 1, (int)(Math.Pow(count + 1, random.NextDouble()) - 1));

    private static (string[], double[]) ReadVocabulary()
    {
        var rows = Rows("document-frequencies.tsv").Where(row => row[0] != "*").ToArray();
        var (sums, sum) = (new double[rows.Length], 0.0);
        for (var i = 0; i < rows.Length; i++) sums[i] = sum += Count(rows[i]);
        return ([.. rows.Select(row => row[0])], sums);
    }

    private static ImmutableArray<(string, string, string)> ReadStates()
    {
        var states = Rows("countries.tsv").Select(row => (row[0], row[1], row[3])).DistinctBy(state => state.Item1).ToArray();
        new Random(5).Shuffle(states);
        return [.. states];
    }

    private static int Count(string[] row) => int.Parse(row[1], CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(Reading).Assembly.GetManifestResourceStream("Hearsay.Knowledge." + name)!);
        List<string[]> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        }
        return rows;
    }
}
