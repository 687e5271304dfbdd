using Hearsay.Exports;
using Hearsay.Ledger.Asking;
using Hearsay.Stories.Changes;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Api;

/// <summary>Reads which changes are asked for.</summary>
internal static class ChangeQuery
{
    /// <summary>What cannot be understood and how to write it; null where all can.</summary>
    public static string? Read(IQueryCollection query, out ChangeRequest request) =>
        Read(Text(query, "since"), Text(query, "principal"), Text(query, "kind"), Text(query, "story"), query["latest"] == "true", out request);

    public static string? Read(string? since, string? principal, string? kind, string? story, bool latest, out ChangeRequest request)
    {
        request = new ChangeRequest { Principal = principal, Story = story is null ? null : new StoryId(story), LatestFirst = latest };
        if (since is not null)
        {
            if (!DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return $"'{since}' is not a day: write since as 2026-03-24.";
            request = request with { Since = day };
        }
        if (kind is null) return null;
        foreach (var known in Enum.GetValues<ChangeKind>())
        {
            if (ChangesFormat.NameOf(known) != kind) continue;
            request = request with { Kind = known };
            return null;
        }
        return $"'{kind}' is no kind of change: write {string.Join(", ", Enum.GetValues<ChangeKind>().Select(ChangesFormat.NameOf))}.";
    }

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
