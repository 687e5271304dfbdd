using Hearsay.Ledger;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Pages;

/// <summary>Up to where a reader has seen what changed: a number and a moment, in a cookie of this browser.</summary>
/// <param name="Number">The last thing that had become known.</param>
/// <param name="At">When the reader said so.</param>
public readonly record struct SeenMark(long Number, DateTimeOffset At)
{
    private const string Cookie = "hearsay-seen";

    /// <summary>The mark of a reader; null for one who never set it.</summary>
    public static SeenMark? Of(HttpContext context) =>
        context.Request.Cookies[Cookie]?.Split('.') is [var number, var seconds]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < 253_402_300_800 ? new(last, DateTimeOffset.FromUnixTimeSeconds(at)) : null;

    /// <summary>Marks everything as seen, and goes back to the desk.</summary>
    internal static IResult Set(HttpContext context, IClaimLedger ledger, TimeProvider time)
    {
        var last = ledger.Stories.News(0, 1).Last;
        context.Response.Cookies.Append(Cookie, string.Create(CultureInfo.InvariantCulture, $"{last}.{time.GetUtcNow().ToUnixTimeSeconds()}"),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365) });
        return Results.LocalRedirect("/");
    }
}
