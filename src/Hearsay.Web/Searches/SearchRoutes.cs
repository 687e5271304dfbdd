using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Web.Pages;
using Hearsay.Web.Parts;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Searches;

/// <summary>The search page.</summary>
internal static class SearchRoutes
{
    private const int LatestAlerts = 3;

    public static IResult Show(HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var request = SearchQuery.Read(context.Request.Query, out var refusal);
        var screen = new SearchScreen
        {
            Request = request,
            Refusal = refusal,
            Watches = ledger.Watches.Standing(),
            Alerts = ledger.Watches.Alerts(null, new PageRequest(LatestAlerts)).Lines,
            Actor = ActorName.Of(context),
        };
        return ScreenRoutes.Show<SearchResults>(new()
        {
            [nameof(SearchResults.View)] = refusal is null ? Find(ledger, screen) : screen,
            [nameof(SearchResults.Frame)] = frames.Of(context),
        });
    }

    private static SearchScreen Find(IClaimLedger ledger, SearchScreen screen)
    {
        try
        {
            return screen with { Page = ledger.Search(screen.Request with { CollapseCopies = true }), Facets = ledger.Facets(screen.Request) };
        }
        catch (LedgerException failure) when (failure.Fault == LedgerFault.BadRequest)
        {
            return screen with { Refusal = failure.Message };
        }
    }
}
