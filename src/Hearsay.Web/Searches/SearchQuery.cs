using Hearsay.Ledger.Searching;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Searches;

/// <summary>Reads a search from the query of an address; the same names on screens, API and exports.</summary>
internal static class SearchQuery
{
    /// <summary>The request.</summary>
    /// <param name="query">The query of the address.</param>
    /// <param name="refusal">What cannot be understood, and how to write it; null where all can.</param>
    public static SearchRequest Read(IQueryCollection query, out string? refusal)
    {
        refusal = null;
        return new SearchRequest
        {
            Words = Text(query, "q"),
            Outlet = Text(query, "outlet"),
            Principal = Text(query, "principal"),
            Stance = StanceOf(Text(query, "stance"), ref refusal),
            Type = Text(query, "type"),
            Place = Text(query, "place"),
            From = Day(query, "from", ref refusal),
            To = Day(query, "to", ref refusal),
            Grade = Text(query, "grade"),
            OriginatorsOnly = Text(query, "originators") is "true" or "on" or "1",
            Limit = Limit(query, ref refusal),
            After = Text(query, "after"),
        };
    }

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(IQueryCollection query, string name, ref string? refusal)
    {
        if (Text(query, name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        refusal = $"'{text}' is not a day: write {name} as 2026-03-24.";
        return null;
    }

    private static int Limit(IQueryCollection query, ref string? refusal)
    {
        if (Text(query, "limit") is not { } text) return 50;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= SearchRequest.MaxLimit) return limit;
        refusal = $"'{text}' is not a limit: write a number from 1 to {SearchRequest.MaxLimit}.";
        return 50;
    }

    private static Position? StanceOf(string? text, ref string? refusal)
    {
        switch (text?.ToUpperInvariant())
        {
            case null: return null;
            case "AFFIRM": return Position.Affirm;
            case "DENY": return Position.Deny;
            case "NON-COMMITTAL": return Position.NonCommittal;
            case "WITHHELD": return Position.Withheld;
            default:
                refusal = $"'{text}' is not a stance: write AFFIRM, DENY, NON-COMMITTAL or WITHHELD.";
                return null;
        }
    }
}
