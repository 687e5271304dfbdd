using System.Collections.Frozen;
using Hearsay.Knowledge;
using Hearsay.Knowledge.Places;

namespace Hearsay.Entities.Places;

/// <summary>The words of <c>place-words.tsv</c>, and the states that demonyms of <c>countries.tsv</c> belong to.</summary>
internal sealed class PlaceWords
{
    private readonly FrozenDictionary<string, PlaceWord>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _demonyms;

    private PlaceWords()
    {
        var words = KnowledgeFile.Rows(KnowledgeFile.Open("place-words.tsv"), 2).ToDictionary(row => row[0], row => Enum.Parse<PlaceWord>(row[1]));
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var demonyms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7))
        {
            foreach (var demonym in row[5].Split('|', StringSplitOptions.RemoveEmptyEntries)) demonyms.TryAdd(demonym, Gazetteer.CountryKey(row[0]));
        }
        _demonyms = demonyms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words shipped with the project.</summary>
    public static PlaceWords Shipped => Loaded.Value;

    private static readonly Lazy<PlaceWords> Loaded = new(() => new PlaceWords());

    public PlaceWord this[ReadOnlySpan<char> word] => _words.TryGetValue(word, out var kind) ? kind : PlaceWord.None;

    /// <summary>The country that a demonym belongs to, as <see cref="Gazetteer.CountryKey(int)"/>; 0 where it is none.</summary>
    public int Demonym(ReadOnlySpan<char> word) => _demonyms.TryGetValue(word, out var country) ? country : 0;

    /// <summary>True where a place of a kind can be what the word calls it; false too for <see cref="PlaceWord.None"/>.</summary>
    public static bool Fits(PlaceWord word, PlaceKind kind) => word switch
    {
        PlaceWord.Region => kind is PlaceKind.Region or PlaceKind.Area,
        PlaceWord.District => kind is PlaceKind.District or PlaceKind.Quarter,
        PlaceWord.Town => kind is PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Town or PlaceKind.Quarter,
        PlaceWord.Water => kind == PlaceKind.Water,
        PlaceWord.River => kind == PlaceKind.River,
        PlaceWord.Mountain => kind == PlaceKind.Mountain,
        PlaceWord.Island => kind is PlaceKind.Island or PlaceKind.Area,
        _ => false,
    };
}
