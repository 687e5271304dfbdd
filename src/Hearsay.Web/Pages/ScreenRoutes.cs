using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Jobs;
using Hearsay.Web.Maps;
using Hearsay.Web.Registers;
using Hearsay.Web.Reports;
using Hearsay.Web.Reviews;
using Hearsay.Web.Safety;
using Hearsay.Web.Searches;
using Hearsay.Web.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Pages;

/// <summary>The addresses of the screens.</summary>
internal static class ScreenRoutes
{
    public static void MapScreens(this IEndpointRouteBuilder routes)
    {
        var screens = routes.MapGroup("").ExcludeFromDescription();
        screens.MapGet("/", Home);
        screens.MapPost("/jobs", JobRoutes.Submit).DisableAntiforgery();
        screens.MapGet("/jobs/{number:int}", JobRoutes.One);
        screens.MapGet("/jobs/events", JobRoutes.Events);
        screens.MapGet("/search", Search);
        screens.MapGet("/reports/{id}/v/{version}", Report);
        screens.MapGet("/stories", StoryRoutes.List);
        screens.MapGet("/stories/{id}", StoryRoutes.Story);
        screens.MapGet("/claims/{id}", StoryRoutes.Claim);
        screens.MapGet("/changes", StoryRoutes.Changes);
        screens.MapGet("/people/{name}", StoryRoutes.Name);
        screens.MapGet("/map", MapRoutes.Show);
        screens.MapGet("/registers", RegisterRoutes.First);
        screens.MapGet("/registers/{name}", RegisterRoutes.Show);
        screens.MapGet("/review", ReviewRoutes.Show);
        screens.MapPost("/review", ReviewRoutes.Decide).DisableAntiforgery();
        screens.MapPost("/review/undo", ReviewRoutes.Undo).DisableAntiforgery();
        screens.MapGet("/history/{item}", History);
        screens.MapGet("/methods", (HttpContext context, FrameMaker frames) => Show<MethodsPage>(new() { [nameof(MethodsPage.Frame)] = frames.Of(context) }));
        screens.MapPost("/theme", Theme).DisableAntiforgery();
        screens.MapFallback(NotFound);
    }

    private static IResult Home(HttpContext context, IClaimLedger ledger, JobDesk jobs, FrameMaker frames, TimeProvider time, ServeOptions options) => Show<HomePage>(new()
    {
        [nameof(HomePage.Jobs)] = jobs.Jobs,
        [nameof(HomePage.Now)] = time.GetUtcNow(),
        [nameof(HomePage.MostBytes)] = options.MostUploadBytes,
        [nameof(HomePage.Changes)] = ledger.Stories.Changes(new ChangeRequest { LatestFirst = true, Page = new PageRequest(20) }),
        [nameof(HomePage.Frame)] = frames.Of(context),
    });

    private static IResult Search(HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var request = SearchQuery.Read(context.Request.Query, out var refusal);
        var page = new SearchPage([], null);
        if (refusal is null)
        {
            try
            {
                page = ledger.Search(request);
            }
            catch (LedgerException failure)
            {
                refusal = failure.Message;
            }
        }
        return Show<SearchResults>(new()
        {
            [nameof(SearchResults.View)] = new SearchScreen(request, page, refusal),
            [nameof(SearchResults.Frame)] = frames.Of(context),
        });
    }

    private static IResult Report(string id, string version, string? span, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var report = new ReportId(id);
        if (ledger.Reading(report) is not { } reading) return Missing(context, frames, "There is no such report in this ledger.");
        var versions = reading.Report.CanonicalUrl is { } url ? ledger.Versions(url) : [];
        var number = Math.Max(1, versions.Select((line, i) => line.Report == report ? i + 1 : 0).DefaultIfEmpty(1).Max());
        return Show<ReportPage>(new()
        {
            [nameof(ReportPage.View)] = new ReportScreen
            {
                Reading = reading,
                Version = number,
                Versions = Math.Max(1, versions.Length),
                Asked = SpanOf(span, reading.Text.Length),
                ArchivedBytes = ledger.Archived(report)?.LongLength ?? 0,
                Copies = ledger.Stories.CopiesOf(report).Length,
                Story = ledger.Stories.StoryOf(report) is { } story ? (story.Story.Id.Value, story.Story.Title) : null,
                Grade = claim => ledger.Stories.SlotOf(report, claim)?.Graded,
            },
            [nameof(ReportPage.Frame)] = frames.Of(context),
        });
    }

    /// <summary>A span as an address gives it, <c>280-406</c>, in UTF-16 code units.</summary>
    private static TextSpan? SpanOf(string? span, int length) =>
        span?.Split('-') is [var from, var to] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < end && end <= length ? new TextSpan(start, end) : null;

    private static IResult History(string item, HttpContext context, IClaimLedger ledger, FrameMaker frames) => Show<HistoryPage>(new()
    {
        [nameof(HistoryPage.Item)] = item,
        [nameof(HistoryPage.Entries)] = ledger.History(item),
        [nameof(HistoryPage.Frame)] = frames.Of(context),
    });

    private static IResult Theme(HttpContext context, [Microsoft.AspNetCore.Mvc.FromForm] string? theme)
    {
        if (theme is "light" or "dark")
            context.Response.Cookies.Append(FrameMaker.ThemeCookie, theme, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365) });
        else context.Response.Cookies.Delete(FrameMaker.ThemeCookie);
        var back = context.Request.Headers.Referer.ToString();
        return Results.LocalRedirect(Uri.TryCreate(back, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value ? from.PathAndQuery : "/");
    }

    private static IResult NotFound(HttpContext context, FrameMaker frames) =>
        context.Request.Path.StartsWithSegments("/api") ? Problems.Of(404, "not-found", "There is nothing at this address. /api has the list.")
            : Missing(context, frames, "There is nothing at this address.");

    internal static IResult Missing(HttpContext context, FrameMaker frames, string message) => Show<MessagePage>(new()
    {
        [nameof(MessagePage.Heading)] = "Not found",
        [nameof(MessagePage.Message)] = message,
        [nameof(MessagePage.Frame)] = frames.Of(context),
    }, StatusCodes.Status404NotFound);

    internal static RazorComponentResult Show<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
