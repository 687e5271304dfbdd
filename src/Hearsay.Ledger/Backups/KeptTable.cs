namespace Hearsay.Ledger.Backups;

/// <summary>A table that is copied.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Columns of its key, in order.</param>
/// <param name="Others">All its other columns.</param>
internal sealed record KeptTable(string Name, ImmutableArray<string> Key, ImmutableArray<string> Others)
{
    public ImmutableArray<string> Columns { get; } = [.. Key, .. Others];

    /// <summary>The rows after a key, which is handed in as parameters.</summary>
    public string Select(bool first, int portion)
    {
        var key = string.Join(", ", Key);
        var after = first ? "" : $" WHERE ({key}) > ({string.Join(", ", Key.Select((_, i) => $"${i + 1}"))})";
        return $"SELECT {string.Join(", ", Columns)} FROM {Name}{after} ORDER BY {key} LIMIT {portion}";
    }
}
