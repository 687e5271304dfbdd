using Hearsay.Ledger;
using Hearsay.Web.Safety;
using Hearsay.Web.Searches;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Exports;

/// <summary><c>/exports/{format}</c>: what a search finds, complete, with the facets of the search page.</summary>
internal static class ExportRoutes
{
    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapGet("/exports/{format}", Export)
        .WithName("export").WithTags("exports").WithSummary("Everything that a search finds, as a file")
        .WithDescription($"Formats: {string.Join(", ", LedgerExports.Names)}. Takes the facets of /api/v1/claims, and raw=true for CSV without its guard.")
        .Produces(StatusCodes.Status200OK).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Export(string format, HttpContext context, IClaimLedger ledger)
    {
        if (LedgerExports.Find(format) is not { } export)
            return Problems.Of(StatusCodes.Status404NotFound, "format", $"No export is called '{format}'. There are {string.Join(", ", LedgerExports.Names)}.");
        var request = SearchQuery.Read(context.Request.Query, out var refusal);
        if (refusal is null) refusal = RefusalOf(ledger, request);
        if (refusal is not null) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", refusal);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"hearsay-{export.Name}{export.Extension}\"";
        var source = new ExportSource(ledger, request, context.Request.Query["raw"] == "true");
        // ZIP and XML writers of the framework write some parts at once, whatever the stream.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        return Results.Stream(output => export.Write(source, output, context.RequestAborted), export.MediaType);
    }

    /// <summary>Asks for one line first: once a file has begun there is no way to say what is wrong.</summary>
    private static string? RefusalOf(IClaimLedger ledger, Hearsay.Ledger.Searching.SearchRequest request)
    {
        try
        {
            ledger.Search(request with { Limit = 1, After = null });
            return null;
        }
        catch (LedgerException failure) when (failure.Fault == LedgerFault.BadRequest)
        {
            return failure.Message;
        }
    }
}
