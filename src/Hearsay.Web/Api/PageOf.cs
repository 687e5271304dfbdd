using System.Diagnostics.CodeAnalysis;
using Hearsay.Ledger.Asking;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Api;

/// <summary>Which page of a list.</summary>
/// <param name="Limit">Most lines.</param>
/// <param name="After">What the page before said; null for the first.</param>
internal readonly record struct PageOf(int Limit, string? After)
{
    public const int Most = 500, Usual = 50;

    /// <summary>As the ledger takes it.</summary>
    public PageRequest Request => new(Limit, After);

    public static bool TryRead(IQueryCollection query, out PageOf page, [NotNullWhen(false)] out string? refusal)
    {
        var (limit, after) = (query["limit"].ToString(), query["after"].ToString());
        page = new PageOf(Usual, after.Length > 0 ? after : null);
        refusal = null;
        if (limit.Length == 0) return true;
        if (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most)
        {
            page = page with { Limit = number };
            return true;
        }
        refusal = $"'{limit}' is not a limit: write a number from 1 to {Most}.";
        return false;
    }
}
