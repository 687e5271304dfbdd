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

    /// <summary>A search as a query string with its question mark, complete, so that it can be kept and sent; empty for one without limits.</summary>
    public static string Write(SearchRequest request, string? after = null)
    {
        var parts = Fields(request).Append(("after", after)).Where(field => !string.IsNullOrEmpty(field.Item2)).Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2!)}");
        return string.Join('&', parts) is { Length: > 0 } query ? "?" + query : "";
    }

    /// <summary>A search in words.</summary>
    public static string Describe(SearchRequest request)
    {
        var parts = Fields(request).Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => field.Name switch
        {
            "q" => $"“{field.Value}”",
            "originators" => "without copies",
            _ => $"{field.Name} {field.Value}",
        });
        return string.Join(", ", parts) is { Length: > 0 } words ? words : "everything";
    }

    private static (string Name, string? Value)[] Fields(SearchRequest request) =>
    [
        ("q", request.Words), ("outlet", request.Outlet), ("principal", request.Principal),
        ("stance", request.Stance is { } stance ? Hearsay.Stories.Grades.PositionTexts.Of(stance) : null),
        ("type", request.Type), ("place", request.Place), ("from", Iso(request.From)), ("to", Iso(request.To)),
        ("grade", request.Grade), ("originators", request.OriginatorsOnly ? "true" : null),
    ];

    private static string? Iso(DateOnly? day) => day is { } known ? Parts.Times.Iso(known) : null;

    /// <summary>A form may give a choice and a field of one name; the last that says something counts.</summary>
    private static string? Text(IQueryCollection query, string name) => query[name].Select(text => text?.Trim()).LastOrDefault(text => !string.IsNullOrEmpty(text));

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
