using System.Collections.Frozen;

namespace Hearsay.Attributions.Linking;

/// <summary>
/// What each feature of a link is worth, as log-odds. Written by the linker's trainer as lines of
/// <c>template|first|second|word TAB weight</c>.
/// </summary>
internal sealed class LinkWeights
{
    private readonly FrozenDictionary<ulong, float> _weights;

    /// <summary>Makes weights from what each feature's key is worth.</summary>
    public LinkWeights(IEnumerable<KeyValuePair<ulong, float>> weights) => _weights = weights.ToFrozenDictionary();

    /// <summary>How many features carry a weight.</summary>
    public int Count => _weights.Count;

    /// <summary>Reads the weights that ship with the library.</summary>
    public static LinkWeights Shipped { get; } = Read(DataFiles.Open("linker.tsv"));

    /// <summary>Reads weights as the trainer writes them; lines that begin with <c>#</c> are notes.</summary>
    /// <exception cref="FormatException">A line has not the form above.</exception>
    public static LinkWeights Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var weights = new Dictionary<ulong, float>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.LastIndexOf('\t');
            var parts = line[..Math.Max(tab, 0)].Split('|', 4);
            if (parts.Length != 4) throw new FormatException($"Not a link weight: {line}");
            var key = FeatureKey.Of(parts[0], Number(parts[1]), Number(parts[2]), parts[3]);
            weights[key] = float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
        }
        return new LinkWeights(weights);
    }

    /// <summary>Worth of a key; 0 for one that training never saw.</summary>
    public float this[ulong key] => _weights.GetValueOrDefault(key);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
