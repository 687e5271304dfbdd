using Hearsay.Ledger;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Maps;

/// <summary>The map of the latest statements.</summary>
internal static class MapRoutes
{
    private const int MostReports = 60;

    public static IResult Show(HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var readings = ledger.Search(new SearchRequest { Limit = SearchRequest.MaxLimit }).Lines.Select(line => line.Report).Distinct().Take(MostReports)
            .Select(ledger.Reading).OfType<Reading>().ToArray();
        return ScreenRoutes.Show<MapPage>(new()
        {
            [nameof(MapPage.Places)] = MapPlace.Of(readings),
            [nameof(MapPage.Reports)] = readings.Length,
            [nameof(MapPage.Frame)] = frames.Of(context),
        });
    }
}
