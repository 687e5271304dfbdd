using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Stories.Changes;
using Hearsay.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Api;

/// <summary>What the ledger concludes: stories, slots with their grades, figures, changes.</summary>
internal static class StoryRoutes
{
    public static void MapStories(this IEndpointRouteBuilder api)
    {
        api.MapGet("/stories", (HttpContext context, IClaimLedger ledger) => ApiAnswer.List(context, (page, output) =>
        {
            var stories = ledger.Stories.Stories(page.Request);
            StoryFields.Write(stories.Lines, output);
            return stories.Next;
        })).ToldList("stories", "stories", "Stories, that with the latest report first");
        api.MapGet("/stories/{name}", (string name, HttpContext context, IClaimLedger ledger) => ledger.Stories.Story(name) is { } story
                ? ApiAnswer.One(context, output => StoriesFormat.Write([story.Story], story.DocOf, output)) : ApiRoutes.Missing($"No story is called '{name}', and no report of one."))
            .Told("story", "stories", "A story with its reports and lineages; by its name or that of a report");
        api.MapGet("/slots", (HttpContext context, IClaimLedger ledger) => Slots(context, ledger, (views, output) => { foreach (var view in views) StoryFields.WriteShort(view, output); }))
            .ToldList("slots", "stories", "Slots in short: proposition, grade, sentence", "story");
        api.MapGet("/grades", (HttpContext context, IClaimLedger ledger) => Slots(context, ledger, (views, output) => SlotFields.Write(ledger, views, output)))
            .ToldList("grades", "stories", "Slots with grade, positions and sources", "story");
        api.MapGet("/slots/{id}", (string id, HttpContext context, IClaimLedger ledger) => Slot(ledger, id) is { } view
                ? ApiAnswer.One(context, output => SlotFields.Write(ledger, [view], output))
                : ApiRoutes.Missing(ledger.Stories.IsDue(id) ? $"The claim '{id}' is filed, and its grade is being made." : $"No slot or claim is called '{id}'."))
            .Told("slot", "stories", "A slot with its grade, positions and sources; by its name or that of a claim told under it");
        api.MapGet("/numbers", (HttpContext context, IClaimLedger ledger) => Slots(context, ledger, (views, output) => SlotFields.WriteNumbers(ledger, views, output)))
            .ToldList("numbers", "stories", "Figures on slots as intervals, and how they stand to each other", "story");
        api.MapGet("/changes", Changes).ToldList("changes", "stories", "Changes of position, figures and texts", "since", "principal", "kind", "story", "latest");
    }

    private static SlotView? Slot(IClaimLedger ledger, string id) => ledger.Stories.Slot(new SlotId(id)) ?? ledger.Stories.SlotOf(id);

    private static IResult Slots(HttpContext context, IClaimLedger ledger, Action<ImmutableArray<SlotView>, IBufferWriter<byte>> write)
    {
        StoryId? story = null;
        if (context.Request.Query["story"].ToString() is { Length: > 0 } name)
        {
            if (ledger.Stories.Story(name) is not { } found) return ApiRoutes.Missing($"No story is called '{name}', and no report of one.");
            story = found.Story.Id;
        }
        return ApiAnswer.List(context, (page, output) =>
        {
            var slots = ledger.Stories.Slots(story, page.Request);
            write(slots.Lines, output);
            return slots.Next;
        });
    }

    private static IResult Changes(HttpContext context, IClaimLedger ledger)
    {
        if (ChangeQuery.Read(context.Request.Query, out var request) is { } refusal) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", refusal);
        return ApiAnswer.List(context, (page, output) =>
        {
            var changes = ledger.Stories.Changes(request with { Page = page.Request });
            foreach (var line in changes.Lines) ChangesFormat.Write(line.Change, line.Reports, output);
            return changes.Next;
        });
    }
}
