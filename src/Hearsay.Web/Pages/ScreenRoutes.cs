using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Web.Jobs;
using Hearsay.Web.Maps;
using Hearsay.Web.Registers;
using Hearsay.Web.Reports;
using Hearsay.Web.Reviews;
using Hearsay.Web.Searches;
using Hearsay.Web.Stories;
using Hearsay.Web.Watches;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hearsay.Web.Pages;

/// <summary>The addresses of the screens.</summary>
internal static class ScreenRoutes
{
    private const int MostNew = 50;

    public static void MapScreens(this IEndpointRouteBuilder routes)
    {
        var screens = routes.MapGroup("").ExcludeFromDescription();
        screens.MapGet("/", Home);
        screens.MapPost("/jobs", JobRoutes.Submit).DisableAntiforgery();
        screens.MapGet("/jobs/{number:int}", JobRoutes.One);
        screens.MapPost("/jobs/{number:int}/again", JobRoutes.Again).DisableAntiforgery();
        screens.MapGet("/jobs/events", JobRoutes.Events);
        screens.MapGet("/search", SearchRoutes.Show);
        screens.MapGet("/watches", WatchRoutes.Show);
        screens.MapPost("/watches", WatchRoutes.Add).DisableAntiforgery();
        screens.MapPost("/watches/end", WatchRoutes.End).DisableAntiforgery();
        screens.MapGet("/reports/{id}/v/{version}", ReportScreens.Show);
        screens.MapGet("/reports/{id}/v/{version:int}/changes", ReportScreens.Changes);
        screens.MapGet("/reports/{id}/copies", ReportScreens.Copies);
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
        screens.MapPost("/seen", SeenMark.Set).DisableAntiforgery();
        screens.MapPost("/theme", Theme).DisableAntiforgery();
    }

    private static IResult Home(HttpContext context, IClaimLedger ledger, JobDesk jobs, FrameMaker frames, TimeProvider time, ServeOptions options) => Show<HomePage>(new()
    {
        [nameof(HomePage.Jobs)] = jobs.Jobs,
        [nameof(HomePage.Now)] = time.GetUtcNow(),
        [nameof(HomePage.Fetches)] = jobs.Fetches,
        [nameof(HomePage.MostBytes)] = options.MostUploadBytes,
        [nameof(HomePage.Seen)] = SeenMark.Of(context),
        [nameof(HomePage.New)] = SeenMark.Of(context) is { } seen ? ledger.Stories.News(seen.Number, MostNew).Lines : [],
        [nameof(HomePage.Changes)] = ledger.Stories.Changes(new ChangeRequest { LatestFirst = true, Page = new PageRequest(20) }),
        [nameof(HomePage.Alerts)] = ledger.Watches.Alerts(null, new PageRequest(5)).Lines,
        [nameof(HomePage.Frame)] = frames.Of(context),
    });

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

    internal static IResult Missing(HttpContext context, FrameMaker frames, string message) => Message(context, frames, "Not found", message, StatusCodes.Status404NotFound);

    /// <summary>A page that only says something, for where no endpoint answers.</summary>
    internal static IResult Told(HttpContext context, string heading, string message, int status) =>
        Message(context, context.RequestServices.GetRequiredService<FrameMaker>(), heading, message, status);

    private static RazorComponentResult Message(HttpContext context, FrameMaker frames, string heading, string message, int status) => Show<MessagePage>(new()
    {
        [nameof(MessagePage.Heading)] = heading,
        [nameof(MessagePage.Message)] = message,
        [nameof(MessagePage.Frame)] = frames.Of(context),
    }, status);

    internal static RazorComponentResult Show<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new RazorComponentResult<T>(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
