using Hearsay.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web;

/// <summary>For whoever watches the server: is it up, and can it answer.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("ok")).ExcludeFromDescription();
        routes.MapGet("/readyz", (IClaimLedger ledger) =>
        {
            try
            {
                ledger.Filed(new Hearsay.Ledger.Asking.PageRequest(1));
                return Results.Text("ready");
            }
            catch (LedgerException failure)
            {
                return Results.Text($"not ready: {failure.Message}", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).ExcludeFromDescription();
    }
}
