using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger.Asking;

namespace Hearsay.Web.Api;

/// <summary>Stories and slots as lists show them.</summary>
internal static class StoryFields
{
    public static void Write(IEnumerable<StoryLine> stories, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        foreach (var story in stories)
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("schema", "hearsay/story-line/1");
            lines.Json.WriteString("id", story.Id.Value);
            lines.Json.WriteString("title", story.Title);
            lines.Json.WriteNumber("reports", story.Reports);
            lines.Json.WriteNumber("lineages", story.Lineages);
            lines.Text("from", Day(story.From));
            lines.Text("to", Day(story.To));
            lines.Json.WriteString("page", Permalinks.Story(story.Id));
            lines.End();
        }
    }

    public static void WriteShort(SlotView view, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        lines.Json.WriteStartObject();
        lines.Json.WriteString("schema", "hearsay/slot-line/1");
        lines.Json.WriteString("slot", view.Id.Value);
        lines.Json.WriteString("story", view.Story.Value);
        lines.Json.WriteString("proposition", view.Graded.Slot.Proposition);
        lines.Json.WriteString("grade", view.Graded.GradeText);
        lines.Json.WriteBoolean("negated", view.Graded.Negated);
        lines.Json.WriteString("admiralty", view.Graded.Admiralty.ToString(CultureInfo.InvariantCulture));
        lines.Json.WriteNumber("k_min", view.Graded.KMin);
        lines.Json.WriteNumber("k_max", view.Graded.KMax);
        lines.Json.WriteString("sentence", view.Graded.Sentence);
        lines.End();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
