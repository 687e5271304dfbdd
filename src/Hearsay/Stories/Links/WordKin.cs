using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories.Links;

/// <summary>Which stems may name one happening: synonyms, derived words, cause and effect, or verbs under one more general verb (WordNet 3.0).</summary>
internal sealed class WordKin
{
    private readonly FrozenDictionary<string, ImmutableArray<int>> _close;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _wide;

    private WordKin(IEnumerable<(string Tier, string[] Stems)> groups)
    {
        var all = groups.ToArray();
        (_close, _wide) = (Index(all, "s"), Index(all, "h"));
    }

    /// <summary>The groups shipped with the project.</summary>
    public static WordKin Shipped => Loaded.Value;

    /// <summary>Groups of synonyms, derived words, causes and effects that a stem is in, in order.</summary>
    public ImmutableArray<int> CloseOf(string stem) => _close.GetValueOrDefault(stem, []);

    /// <summary>Groups of verbs under one more general verb that a stem is in, in order.</summary>
    public ImmutableArray<int> WideOf(string stem) => _wide.GetValueOrDefault(stem, []);

    /// <summary>True where two stems are in one group.</summary>
    public static bool Share(ImmutableArray<int> x, ImmutableArray<int> y)
    {
        for (int i = 0, j = 0; i < x.Length && j < y.Length;)
        {
            if (x[i] == y[j]) return true;
            if (x[i] < y[j]) i++;
            else j++;
        }
        return false;
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Index((string Tier, string[] Stems)[] groups, string tier) =>
        groups.SelectMany((group, number) => group.Tier == tier ? group.Stems.Select(stem => (stem, number)) : [])
            .GroupBy(pair => pair.stem, pair => pair.number, StringComparer.Ordinal)
            .ToFrozenDictionary(stem => stem.Key, stem => stem.ToImmutableArray(), StringComparer.Ordinal);

    private static readonly Lazy<WordKin> Loaded = new(() => new WordKin(
        KnowledgeFile.Rows(KnowledgeFile.Open("word-kin.tsv"), 2).Select(row => (row[0], row[1].Split(' ')))));
}
