using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Stories.Grades;
using Hearsay.Web.Claims;
using Hearsay.Web.Maps;
using Hearsay.Web.Pages;
using Hearsay.Web.People;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Stories;

/// <summary>Stories, statements, changes and names.</summary>
internal static class StoryRoutes
{
    private const int MostMapped = 60;

    public static IResult List(string? after, HttpContext context, IClaimLedger ledger, FrameMaker frames) => ScreenRoutes.Show<StoriesPage>(new()
    {
        [nameof(StoriesPage.Stories)] = ledger.Stories.Stories(new PageRequest(50, after)),
        [nameof(StoriesPage.Frame)] = frames.Of(context),
    });

    /// <summary>Statements on one page of a story.</summary>
    private const int MostStatements = 100;

    public static IResult Story(string id, string? statements, int? reports, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        if (ledger.Stories.Story(id) is not { } view) return ScreenRoutes.Missing(context, frames, "There is no such story in this ledger.");
        var page = Math.Clamp(reports ?? 1, 1, LineagePage.Count(view.Story));
        var lineages = LineagePage.Of(view.Story, page);
        var copies = ledger.Stories.CopiesInto(lineages.SelectMany(lineage => lineage.Reports).Select(report => report.Id))
            .GroupBy(edge => edge.Direction == CopyDirection.AFromB ? edge.A.Id : edge.B.Id)
            .ToImmutableDictionary(group => group.Key, group => group.MaxBy(edge => edge.Containment)!);
        return ScreenRoutes.Show<StoryPage>(new()
        {
            [nameof(StoryPage.Screen)] = new StoryScreen(view, ledger.Stories.SlotsOf(view.Story.Id, new PageRequest(MostStatements, statements)), statements is not null,
                ledger.Stories.Changes(new ChangeRequest { Story = view.Story.Id, Page = new PageRequest(100) }).Lines, lineages, page, LineagePage.Count(view.Story), copies,
                MapPlace.Of(ledger.Readings([.. view.Story.Reports.Take(MostMapped).Select(report => report.Id)]))),
            [nameof(StoryPage.Frame)] = frames.Of(context),
        });
    }

    public static IResult Claim(string id, int? page, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var slot = ledger.Stories.Slot(new SlotId(id)) ?? ledger.Stories.SlotOf(id);
        if (slot is null)
        {
            return ledger.Stories.IsDue(id)
                ? ScreenRoutes.Told(context, "Being graded", "The report that says this came in, or was corrected, a moment ago. Its grade is being made; load the page again.", StatusCodes.Status503ServiceUnavailable)
                : ScreenRoutes.Missing(context, frames, "There is no such statement in this ledger.");
        }
        var story = ledger.Stories.Story(slot.Story.Value);
        return ScreenRoutes.Show<ClaimPage>(new()
        {
            [nameof(ClaimPage.View)] = new ClaimScreen
            {
                Graded = slot.Graded,
                Page = TestimonyPage.Of(slot.Graded, page ?? 1),
                Numbers = slot.Numbers,
                Story = story is null ? null : (story.Story.Id.Value, story.Story.Title),
                InputHash = slot.Input,
                Permalink = Permalink,
                Earlier = [.. ledger.Stories.EarlierGrades(slot.Id).Reverse().Select(one => (one.Until, StoryPage.GradeOf(one.Grade), one.Reason))],
            },
            [nameof(ClaimPage.Frame)] = frames.Of(context),
        });
    }

    public static IResult Changes(string? after, HttpContext context, IClaimLedger ledger, FrameMaker frames) => ScreenRoutes.Show<ChangesPage>(new()
    {
        [nameof(ChangesPage.Changes)] = ledger.Stories.Changes(new ChangeRequest { LatestFirst = true, Page = new PageRequest(100, after) }),
        [nameof(ChangesPage.Frame)] = frames.Of(context),
    });

    public static IResult Name(string name, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var answer = ledger.Stories.Called(name);
        return answer.View is { } view
            ? ScreenRoutes.Show<NamePage>(new() { [nameof(NamePage.View)] = view, [nameof(NamePage.Frame)] = frames.Of(context) })
            : ScreenRoutes.Show<NamesPage>(
                new() { [nameof(NamesPage.Asked)] = name, [nameof(NamesPage.Answer)] = answer, [nameof(NamesPage.Frame)] = frames.Of(context) }, StatusCodes.Status404NotFound);
    }

    private static string Permalink(Testimony said) =>
        $"/reports/{said.Report}/v/latest#s{(said.Spans.Length > 0 ? said.Spans[0].Start : 0)}";
}
