using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Watching;

namespace Hearsay.Web.Searches;

/// <summary>What the search page shows.</summary>
public sealed record SearchScreen
{
    /// <summary>What was asked.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>What was found.</summary>
    public SearchPage Page { get; init; } = new([], null);

    /// <summary>How it divides; null where nothing could be looked for.</summary>
    public FacetCounts? Facets { get; init; }

    /// <summary>Why nothing could be looked for; null where it could.</summary>
    public string? Refusal { get; init; }

    /// <summary>Where nothing was found: names that the words may mean.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Searches that are kept.</summary>
    public ImmutableArray<Watch> Watches { get; init; } = [];

    /// <summary>The latest alerts.</summary>
    public ImmutableArray<Alert> Alerts { get; init; } = [];

    /// <summary>The name that the reader gave before; null for none.</summary>
    public string? Actor { get; init; }

    /// <summary>This search as a query string.</summary>
    public string Query => SearchQuery.Write(Request with { After = null });

    /// <summary>The address of this search with another page.</summary>
    public string Address(string? after) => "/search" + SearchQuery.Write(Request, after);
}
