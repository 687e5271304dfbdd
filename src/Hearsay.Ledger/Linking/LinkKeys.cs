namespace Hearsay.Ledger.Linking;

/// <summary>A table of keys and the columns of the places under them.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Places">Columns of a place, in order.</param>
internal sealed record LinkKeys(string Table, ImmutableArray<string> Places)
{
    public static LinkKeys Reports { get; } = new("link_keys", ["minute", "tie"]);

    public static LinkKeys Claims { get; } = new("claim_keys", ["minute", "tie", "number"]);
}
