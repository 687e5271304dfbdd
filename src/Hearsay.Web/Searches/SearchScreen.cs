using Hearsay.Ledger.Searching;

namespace Hearsay.Web.Searches;

/// <summary>What the search page shows.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Page">What was found.</param>
/// <param name="Refusal">Why nothing could be looked for; null where it could.</param>
public sealed record SearchScreen(SearchRequest Request, SearchPage Page, string? Refusal)
{
    /// <summary>The address of this search with another page.</summary>
    public string Address(string? after) => "/search" + Query(after);

    /// <summary>This search as a query string, complete, so that it can be kept and sent.</summary>
    public string Query(string? after)
    {
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }
        Add("q", Request.Words);
        Add("outlet", Request.Outlet);
        Add("principal", Request.Principal);
        Add("stance", Request.Stance is { } stance ? Hearsay.Stories.Grades.PositionTexts.Of(stance) : null);
        Add("type", Request.Type);
        Add("place", Request.Place);
        Add("from", Request.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", Request.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("grade", Request.Grade);
        Add("originators", Request.OriginatorsOnly ? "true" : null);
        Add("after", after);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
