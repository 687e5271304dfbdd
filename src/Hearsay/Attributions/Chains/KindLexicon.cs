using System.Collections.Frozen;

namespace Hearsay.Attributions.Chains;

/// <summary>What nouns and phrases say about the kind of a source: <c>source-nouns.tsv</c> and <c>source-phrases.tsv</c>.</summary>
internal sealed class KindLexicon
{
    private readonly FrozenDictionary<string, SourceKind>.AlternateLookup<ReadOnlySpan<char>> _nouns;
    private readonly FrozenDictionary<string, SourceKind>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _nameWords;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _agencyWords;

    private KindLexicon()
    {
        _nameWords = DataFiles.Rows("media-name-words.tsv").Select(row => row[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _agencyWords = DataFiles.Rows("agency-name-words.tsv").ToFrozenDictionary(row => row[1], row => row[0], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _nouns = Read("source-nouns.tsv");
        _phrases = Read("source-phrases.tsv");
    }

    /// <summary>The lists that ship with the library.</summary>
    public static KindLexicon Shipped { get; } = new();

    /// <summary>The kind that a noun tells, in the singular or the plural; unknown where the list lacks it.</summary>
    public SourceKind OfNoun(ReadOnlySpan<char> noun)
    {
        Span<char> lower = stackalloc char[Math.Min(noun.Length, 40)];
        noun[..lower.Length].ToLowerInvariant(lower);
        return OfLower(lower);
    }

    /// <summary>
    /// "the Quill Press Service", up to its last word: a medium by its name. "The army's press service" and "the Interior Ministry
    /// Press Service" speak for a body.
    /// </summary>
    public bool NamesAgency(Reading reading, int first, int last)
    {
        var name = last - 2;
        if (name < first || PartOf(last - 1) != "press" || PartOf(last) != "last") return false;
        for (var i = name; i >= first && reading.Word(i) is not ("the" or "The"); i--)
        {
            if (!WordClasses.IsCapital(reading.Word(i)) || OfNoun(reading.Word(i)) != SourceKind.Unknown || PartOf(i) == "office") return false;
        }
        return reading.Word(name) is not ("the" or "The");

        string? PartOf(int token) => _agencyWords.TryGetValue(reading.Word(token), out var part) ? part : null;
    }

    /// <summary>True for a name that holds a word such as "Herald" or "Radio", the state's own apart.</summary>
    public bool NamesMedium(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (WordClasses.IsCapital(reading.Word(i)) && _nameWords.Contains(reading.Word(i))) return true;
        }
        return false;
    }

    /// <summary>The kind that the phrases inside a stretch of tokens tell; the longest phrase counts.</summary>
    public SourceKind OfPhrase(Reading reading, int first, int end)
    {
        Span<char> buffer = stackalloc char[64];
        for (var words = 4; words >= 2; words--)
        {
            for (var i = first; i + words <= end; i++)
            {
                var length = Join(reading, i, words, buffer);
                if (length > 0 && _phrases.TryGetValue(buffer[..length], out var kind)) return kind;
                if (length > 1 && buffer[length - 1] == 's' && _phrases.TryGetValue(buffer[..(length - 1)], out kind)) return kind;
            }
        }
        return SourceKind.Unknown;
    }

    private SourceKind OfLower(ReadOnlySpan<char> noun)
    {
        if (_nouns.TryGetValue(noun, out var kind)) return kind;
        var hyphen = noun.LastIndexOf('-');
        if (hyphen > 0 && _nouns.TryGetValue(noun[(hyphen + 1)..], out kind)) return kind;
        if (noun.EndsWith("ies") && _nouns.TryGetValue($"{noun[..^3]}y", out kind)) return kind;
        if (noun.EndsWith("es") && _nouns.TryGetValue(noun[..^2], out kind)) return kind;
        if (noun.EndsWith("s") && _nouns.TryGetValue(noun[..^1], out kind)) return kind;
        return noun.EndsWith("men") && _nouns.TryGetValue($"{noun[..^2]}an", out kind) ? kind : SourceKind.Unknown;
    }

    private static int Join(Reading reading, int first, int words, Span<char> buffer)
    {
        var length = 0;
        for (var i = first; i < first + words; i++)
        {
            var word = reading.Word(i);
            var glue = i > first && word is not "-" && (i == first || reading.Word(i - 1) is not "-");
            if (length + word.Length + 1 > buffer.Length) return 0;
            if (glue) buffer[length++] = ' ';
            word.ToLowerInvariant(buffer[length..]);
            length += word.Length;
        }
        return length;
    }

    private static FrozenDictionary<string, SourceKind>.AlternateLookup<ReadOnlySpan<char>> Read(string file) =>
        DataFiles.Rows(file).ToFrozenDictionary(row => row[0], row => KindOf(row[1])).GetAlternateLookup<ReadOnlySpan<char>>();

    private static SourceKind KindOf(string name) => name switch
    {
        "outlet" => SourceKind.Outlet,
        "wire" => SourceKind.Wire,
        "state_agency" => SourceKind.StateAgency,
        "person" => SourceKind.Person,
        "office" => SourceKind.Office,
        "organisation" => SourceKind.Organisation,
        "document" => SourceKind.Document,
        "anonymous" => SourceKind.Anonymous,
        _ => throw new FormatException($"Unknown kind of source: {name}"),
    };
}
