using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Safety;

/// <summary>
/// Where a token is set, every request carries it: as <c>Authorization: Bearer</c>, or in a cookie that
/// the sign-in page sets. Health checks are open.
/// </summary>
internal static class TokenGuard
{
    /// <summary>The cookie that a browser carries.</summary>
    public const string Cookie = "hearsay-token";

    public static void UseTokenGuard(this IApplicationBuilder app, ServeOptions options)
    {
        if (options.Token is not { } token) return;
        var expected = Hash(token);
        app.Use(async (context, next) =>
        {
            var path = context.Request.Path;
            if (IsOpen(path) || Matches(Given(context.Request), expected))
            {
                await next(context);
                return;
            }
            if (path.StartsWithSegments("/api") || path.StartsWithSegments("/mcp"))
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
                await Problems.Write(context, StatusCodes.Status401Unauthorized, "token", "Send the token as 'Authorization: Bearer TOKEN'.");
                return;
            }
            context.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(path + context.Request.QueryString));
        });
    }

    /// <summary>True where a token is the one that is set; takes the same time for every wrong one.</summary>
    public static bool IsRight(string given, ServeOptions options) => options.Token is { } token && Matches(given, Hash(token));

    private static bool IsOpen(PathString path) =>
        path.StartsWithSegments("/healthz") || path.StartsWithSegments("/readyz") || path.StartsWithSegments("/assets") || path.StartsWithSegments("/sign-in");

    private static string Given(HttpRequest request)
    {
        const string Bearer = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : request.Cookies[Cookie] ?? "";
    }

    private static bool Matches(string given, byte[] expected) => CryptographicOperations.FixedTimeEquals(Hash(given), expected);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
