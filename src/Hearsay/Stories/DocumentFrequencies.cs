using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories;

/// <summary>
/// In how many documents of a background corpus a stem stands. Shipped, not counted over the ledger:
/// else a weight would depend on what else was filed, and every new report would move every other.
/// </summary>
internal sealed class DocumentFrequencies
{
    private readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> _idf;
    private readonly float _unseen;

    private DocumentFrequencies(Dictionary<string, int> counts, int documents)
    {
        _idf = counts.ToFrozenDictionary(pair => pair.Key, pair => MathF.Log((float)documents / pair.Value), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _unseen = MathF.Log(documents / (LeastCount / 2f));
    }

    /// <summary>Stems in fewer documents are left out of the file.</summary>
    public const int LeastCount = 8;

    /// <summary>The counts shipped with the project.</summary>
    public static DocumentFrequencies Shipped => Loaded.Value;

    /// <summary>Natural logarithm of documents over documents with the stem; a stem that is not listed counts as rare.</summary>
    public float Idf(ReadOnlySpan<char> stem) => _idf.TryGetValue(stem, out var idf) ? idf : _unseen;

    /// <summary>Reads rows of stem and count; the row <c>*</c> gives the number of documents.</summary>
    public static DocumentFrequencies Read(TextReader reader)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Rows(reader, 2)) counts[row[0]] = int.Parse(row[1], CultureInfo.InvariantCulture);
        if (!counts.Remove("*", out var documents)) throw new FormatException("document-frequencies.tsv: no row '*' with the number of documents.");
        return new DocumentFrequencies(counts, documents);
    }

    private static readonly Lazy<DocumentFrequencies> Loaded = new(() => Read(KnowledgeFile.Open("document-frequencies.tsv")));
}
