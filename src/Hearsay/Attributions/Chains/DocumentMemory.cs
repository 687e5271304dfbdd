namespace Hearsay.Attributions.Chains;

/// <summary>
/// Remembers who relayed the documents of a report, so that a later "the statement" keeps its relays.
/// A document is recognised by its entity, else by its noun.
/// </summary>
internal sealed class DocumentMemory
{
    private readonly List<(ChainLink Document, string Noun, ImmutableArray<ChainLink> Relays)> _known = [];

    /// <summary>Notes the relays of a document that stands at the root of a chain.</summary>
    public void Note(ChainLink document, string noun, ImmutableArray<ChainLink> relays)
    {
        if (document.Kind == SourceKind.Document && !relays.IsEmpty) _known.Add((document, noun, relays));
    }

    /// <summary>The relays of the same document, as far as the report has told them; a new one has none.</summary>
    public ImmutableArray<ChainLink> Relays(ChainLink document, string noun)
    {
        for (var i = _known.Count - 1; i >= 0; i--)
        {
            if (document.Entity is { } entity && _known[i].Document.Entity == entity) return _known[i].Relays;
            if (SameNoun(noun, _known[i].Noun)) return _known[i].Relays;
        }
        return [];
    }

    /// <summary>Official words go by several nouns: an announcement is "the statement" further down.</summary>
    public static bool SameNoun(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => Group(one).Equals(Group(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Group(ReadOnlySpan<char> noun) =>
        noun is "statement" or "announcement" or "declaration" or "communique" or "communiqué" or "message" or "release" ? "statement" : noun;
}
