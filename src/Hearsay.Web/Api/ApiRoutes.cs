using Hearsay.Ledger;
using Hearsay.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Api;

/// <summary>The addresses of the API; docs/api.md says what stays.</summary>
internal static class ApiRoutes
{
    /// <summary>The rate limit of the API.</summary>
    public const string Limit = "api";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").RequireRateLimiting(Limit).AddEndpointFilter(Guarded);
        api.MapReports();
        api.MapJobs();
        api.MapClaims();
        api.MapStories();
        api.MapNames();
        api.MapWatches();
        routes.MapOpenApi("/api/{documentName}/openapi.json").RequireRateLimiting(Limit);
        routes.MapGet("/api", ReferencePage.Show).ExcludeFromDescription();
    }

    /// <summary>What the ledger refuses is the caller's to put right; what else it cannot do is not.</summary>
    private static async ValueTask<object?> Guarded(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (LedgerException failure)
        {
            return failure.Fault == LedgerFault.BadRequest
                ? Problems.Of(StatusCodes.Status400BadRequest, "bad-request", failure.Message)
                : Problems.Of(StatusCodes.Status503ServiceUnavailable, "ledger", failure.Message);
        }
    }

    /// <summary>What the address names is not there.</summary>
    public static IResult Missing(string what) => Problems.Of(StatusCodes.Status404NotFound, "not-found", what);

    /// <summary>Name, title and kind of an endpoint, and the errors that all have.</summary>
    public static RouteHandlerBuilder Told(this RouteHandlerBuilder route, string name, string tag, string summary, string? type = null) => route
        .WithName(name).WithTags(tag).WithSummary(summary).Produces(StatusCodes.Status200OK, contentType: type ?? "application/json")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>A list in pages, or as lines without a cap.</summary>
    public static RouteHandlerBuilder ToldList(this RouteHandlerBuilder route, string name, string tag, string summary, params string[] parameters) => route
        .WithName(name).WithTags(tag).WithSummary(summary).Produces(StatusCodes.Status200OK, null, "application/json", "application/x-ndjson")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests)
        .WithMetadata(new QueryWords([.. parameters, "limit", "after"]));
}
