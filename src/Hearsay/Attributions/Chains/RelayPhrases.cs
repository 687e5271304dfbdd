using System.Collections.Frozen;

namespace Hearsay.Attributions.Chains;

/// <summary>The phrases of <c>relays.tsv</c>, looked up at a token; the longest one wins.</summary>
internal sealed class RelayPhrases
{
    private const int MostWords = 6;
    private readonly FrozenDictionary<string, Relation>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    private RelayPhrases(Dictionary<string, Relation> phrases)
    {
        _phrases = phrases.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = phrases.Keys.Select(p => p.Split(' ')[0]).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases that ship with the library.</summary>
    public static RelayPhrases Shipped { get; } = new(
        DataFiles.Rows("relays.tsv").ToDictionary(row => row[0], row => RelationOf(row[1])));

    /// <summary>The longest phrase that begins at a token and ends by <paramref name="limit"/>.</summary>
    public bool TryMatch(Reading reading, int token, int limit, out Relation relation, out int end)
    {
        (relation, end) = (Relation.Ignore, token);
        Span<char> buffer = stackalloc char[96];
        var length = 0;
        for (var i = token; i < Math.Min(limit, token + MostWords); i++)
        {
            var word = reading.Word(i);
            if (length + word.Length + 1 > buffer.Length) break;
            if (i > token) buffer[length++] = ' ';
            word.ToLowerInvariant(buffer[length..]);
            length += word.Length;
            if (i == token && !_firstWords.Contains(buffer[..length])) return false;
            if (_phrases.TryGetValue(buffer[..length], out var found)) (relation, end) = (found, i + 1);
        }
        return end > token;
    }

    /// <summary>True where a phrase of more than one word, or a verb of relay, begins at a token.</summary>
    public bool StartsAt(Reading reading, int token, int limit) =>
        TryMatch(reading, token, limit, out var relation, out var end)
        && (end > token + 1 || relation is Relation.Quotes or Relation.QuotedBy or Relation.ReleasedBy or Relation.Told);

    private static Relation RelationOf(string name) => name switch
    {
        "quotes" => Relation.Quotes,
        "quoted-by" => Relation.QuotedBy,
        "told" => Relation.Told,
        "medium" => Relation.Medium,
        "told-name" => Relation.ToldName,
        "according" => Relation.According,
        "according-name" => Relation.AccordingName,
        "released-by" => Relation.ReleasedBy,
        "by" => Relation.By,
        "ignore" or "told-near" => Relation.Ignore,
        _ => throw new FormatException($"Unknown relation of relay: {name}"),
    };
}
