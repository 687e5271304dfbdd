using Hearsay.Ledger;
using Hearsay.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearsay.Web.Mcp;

/// <summary><c>/mcp</c>: the tools over HTTP, for assistants on this machine or with the token.</summary>
internal static class McpRoutes
{
    public static void AddMcp(this IServiceCollection services, IClaimLedger ledger)
    {
        var accessor = new HttpContextAccessor();
        services.AddSingleton<IHttpContextAccessor>(accessor);
        var options = LedgerTools.Options([]);
        services.AddMcpServer(server => (server.ServerInfo, server.ServerInstructions) = (options.ServerInfo, options.ServerInstructions))
            .WithHttpTransport(transport => transport.Stateless = true)
            .WithTools(new LedgerTools(ledger, () => accessor.HttpContext is { } context ? $"{context.Request.Scheme}://{context.Request.Host}" : "").All());
    }

    public static void MapMcpTools(this IEndpointRouteBuilder routes) => routes.MapMcp("/mcp").RequireRateLimiting(ApiRoutes.Limit);
}
