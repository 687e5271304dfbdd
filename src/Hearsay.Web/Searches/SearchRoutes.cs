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
            var page = ledger.Search(screen.Request with { CollapseCopies = true });
            return screen with
            {
                Page = page,
                Facets = ledger.Facets(screen.Request),
                Names = page.Lines.IsEmpty && screen.Request.Words is { } words ? Names(ledger.Stories.Called(words)) : [],
            };
        }
        catch (LedgerException failure) when (failure.Fault == LedgerFault.BadRequest)
        {
            return screen with { Refusal = failure.Message };
        }
    }

    private static ImmutableArray<string> Names(NameAnswer answer) => answer.View is { } view ? [view.Name] : [.. answer.Choices.Select(choice => choice.Written)];
}
