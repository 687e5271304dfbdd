using Hearsay.Ledger.Searching;

namespace Hearsay.Ledger.Watching;

/// <summary>Asks for a search to be kept.</summary>
public sealed record WatchRequest
{
    /// <summary>What people call it; not empty.</summary>
    public required string Name { get; init; }

    /// <summary>What it looks for: words or at least one facet. Its page and limit do not count.</summary>
    public required SearchRequest Search { get; init; }

    /// <summary>What it fires at; empty for everything.</summary>
    public ImmutableArray<AlertKind> Kinds { get; init; } = [];

    /// <summary>Who asks; not empty.</summary>
    public required string Actor { get; init; }
}
