using System.Buffers;

namespace Hearsay.Exports;

/// <summary>Stories with their reports and lineages, one a line: docs/formats/stories.md.</summary>
internal static class StoriesFormat
{
    public const string Schema = "hearsay/story/1";

    /// <summary>Writes stories in the order given.</summary>
    public static void Write(IEnumerable<Story> stories, Func<ReportId, string> doc, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        foreach (var story in stories)
        {
            var json = lines.Json;
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("id", story.Id.Value);
            json.WriteString("title", story.Title);
            Reports(lines, "reports", story.Reports, id => doc(id));
            Reports(lines, "report", story.Reports, id => id.Value);
            json.WriteStartArray("lineages");
            foreach (var lineage in story.Lineages) Reports(lines, null, lineage.Reports, doc);
            json.WriteEndArray();
            lines.Text("from", Day(story.From));
            lines.Text("to", Day(story.To));
            lines.End();
        }
    }

    private static void Reports(JsonLines lines, string? name, ImmutableArray<ReportRank> reports, Func<ReportId, string> text)
    {
        if (name is null) lines.Json.WriteStartArray();
        else lines.Json.WriteStartArray(name);
        foreach (var report in reports) lines.Json.WriteStringValue(text(report.Id));
        lines.Json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
