using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Safety;

/// <summary>
/// Answers only to its own names, so that a page elsewhere cannot reach it through a name that it has
/// pointed here (DNS rebinding), and lets nothing be changed from another origin.
/// </summary>
internal static class HostGuard
{
    public static void UseHostGuard(this IApplicationBuilder app, ServeOptions options) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!IsOwn(request.Host.Host, options))
        {
            await Problems.Write(context, StatusCodes.Status421MisdirectedRequest, "host",
                $"This server is not '{request.Host.Host}'. Ask for it by its address, or start it with --host {request.Host.Host}.");
            return;
        }
        if (!IsSafe(request.Method) && !IsSameOrigin(request))
        {
            await Problems.Write(context, StatusCodes.Status403Forbidden, "origin",
                "Changes are taken from this server's own pages and from programs, not from pages elsewhere.");
            return;
        }
        await next(context);
    });

    private static bool IsOwn(string host, ServeOptions options) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && (IPAddress.IsLoopback(address) || address.Equals(options.Address) || IsAny(options.Address)))
        || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Browsers say where a request comes from; a program says neither, and carries no cookie that could be abused.</summary>
    private static bool IsSameOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site is not ("same-origin" or "none")) return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
