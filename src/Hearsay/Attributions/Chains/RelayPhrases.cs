namespace Hearsay.Attributions.Chains;

/// <summary>The phrases of <c>relays.tsv</c>.</summary>
internal static class RelayPhrases
{
    private static readonly PhraseTable<Relation> Phrases = new("relays.tsv", RelationOf);

    /// <summary>The longest phrase that begins at a token and ends by <paramref name="limit"/>.</summary>
    public static bool TryMatch(Reading reading, int token, int limit, out Relation relation, out int end) =>
        Phrases.TryMatch(reading, token, limit, out relation, out end);

    /// <summary>True where a phrase of more than one word, or a verb of relay, begins at a token.</summary>
    public static bool StartsAt(Reading reading, int token, int limit) =>
        TryMatch(reading, token, limit, out var relation, out var end)
        && relation != Relation.Behalf && (end > token + 1 || relation is Relation.Quotes or Relation.QuotedBy or Relation.ReleasedBy or Relation.Told);

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
        "behalf" => Relation.Behalf,
        "ignore" or "told-near" => Relation.Ignore,
        _ => throw new FormatException($"Unknown relation of relay: {name}"),
    };
}
