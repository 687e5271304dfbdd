using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Watching;
using Hearsay.Web.Pages;
using Hearsay.Web.Parts;
using Hearsay.Web.Searches;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Web.Watches;

/// <summary>Keeping searches, and what they fired at.</summary>
internal static class WatchRoutes
{
    public static IResult Show(long? watch, string? after, string? refusal, HttpContext context, IClaimLedger ledger, FrameMaker frames) => ScreenRoutes.Show<WatchesPage>(new()
    {
        [nameof(WatchesPage.Watches)] = ledger.Watches.Standing(),
        [nameof(WatchesPage.Chosen)] = watch,
        [nameof(WatchesPage.Alerts)] = ledger.Watches.Alerts(watch, new PageRequest(50, after)),
        [nameof(WatchesPage.Refusal)] = refusal,
        [nameof(WatchesPage.Actor)] = ActorName.Of(context),
        [nameof(WatchesPage.Frame)] = frames.Of(context),
    });

    public static IResult Add([FromForm] string name, [FromForm] string? query, [FromForm] string actor, HttpContext context, IClaimLedger ledger)
    {
        var search = SearchQuery.Read(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)), out var refusal);
        if (refusal is not null) return Refuse(refusal);
        ImmutableArray<AlertKind> kinds = [.. context.Request.Form["kind"].SelectMany(kind => Enum.TryParse<AlertKind>(kind, out var known) ? [known] : (AlertKind[])[])];
        return Try(() => ledger.Watches.Add(new WatchRequest { Name = name, Search = search, Kinds = kinds, Actor = actor }), actor, context);
    }

    public static IResult End([FromForm] long number, [FromForm] string actor, HttpContext context, IClaimLedger ledger) => Try(() => ledger.Watches.End(number, actor), actor, context);

    private static IResult Try(Action change, string actor, HttpContext context)
    {
        try
        {
            change();
            ActorName.Keep(context, actor);
            return Results.LocalRedirect("/watches");
        }
        catch (LedgerException failure) when (failure.Fault == LedgerFault.BadRequest)
        {
            return Refuse(failure.Message);
        }
    }

    private static IResult Refuse(string why) => Results.LocalRedirect("/watches?refusal=" + Uri.EscapeDataString(why));
}
