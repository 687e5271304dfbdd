using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Parts;

/// <summary>The name that a person gave with a decision, so that it need not be typed again. It proves nothing; history keeps what was given.</summary>
internal static class ActorName
{
    private const string Cookie = "hearsay-name";
    private const int Longest = 80;

    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie] is { Length: > 0 and <= 4 * Longest } kept ? Uri.UnescapeDataString(kept) : null;

    public static void Keep(HttpContext context, string name)
    {
        if (name.Length is > 0 and <= Longest)
            context.Response.Cookies.Append(Cookie, Uri.EscapeDataString(name), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365) });
    }
}
