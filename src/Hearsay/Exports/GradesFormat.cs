using System.Buffers;
using Hearsay.Stories.Grades;

namespace Hearsay.Exports;

/// <summary>Graded slots, one a line: docs/formats/grades.md.</summary>
internal static class GradesFormat
{
    public const string Schema = "hearsay/grade/1";

    /// <summary>Writes one slot.</summary>
    /// <param name="graded">The slot; its reports under the names that scripts use.</param>
    /// <param name="story">The story of its first report.</param>
    /// <param name="scale">The unit of offsets into the text of a report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(GradedSlot graded, StoryId story, Func<ReportId, OffsetScale> scale, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("slot", graded.Slot.Id.Value);
        json.WriteString("story", story.Value);
        json.WriteString("proposition", graded.Slot.Proposition);
        json.WriteString("grade", graded.GradeText);
        json.WriteBoolean("negated", graded.Negated);
        json.WriteString("admiralty", graded.Admiralty.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("k_min", graded.KMin);
        json.WriteNumber("k_max", graded.KMax);
        json.WriteNumber("sides", graded.Sides);
        json.WriteStartArray("positions");
        foreach (var step in graded.Positions) Write(lines, step, scale);
        json.WriteEndArray();
        json.WriteStartArray("roots");
        foreach (var root in graded.Roots) Write(lines, root);
        json.WriteEndArray();
        json.WriteStartArray("withheld");
        foreach (var note in graded.Slot.Withheld)
        {
            json.WriteStartObject();
            json.WriteString("slot", note.Slot);
            lines.Text("by", note.By);
            json.WriteString("doc", note.Doc);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("sentence", graded.Sentence);
        lines.End();
    }

    private static void Write(JsonLines lines, PositionStep step, Func<ReportId, OffsetScale> scale)
    {
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("principal", step.Principal);
        json.WriteString("stance", PositionTexts.Of(step.Stance));
        lines.Text("from", Day(step.From));
        json.WriteString("doc", step.Testimony.Doc);
        json.WriteString("report", step.Testimony.Report.Value);
        json.WriteStartArray("spans");
        var offsets = scale(step.Testimony.Report);
        foreach (var span in step.Testimony.Spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(offsets[span.Start]);
            json.WriteNumberValue(offsets[span.End]);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteString("words", step.Testimony.Words);
        json.WriteString("interest", NameOf(step.Interest));
        json.WriteBoolean("current", step.IsCurrent);
        json.WriteBoolean("retracted", step.Retracted);
        json.WriteEndObject();
    }

    private static void Write(JsonLines lines, GradedRoot root)
    {
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("name", root.Root.Name);
        json.WriteString("kind", ExportNames.Of(root.Root.Kind));
        json.WriteString("principal", root.Root.Principal);
        json.WriteString("interest", NameOf(root.Interest));
        json.WriteStartArray("docs");
        foreach (var doc in root.Docs) json.WriteStringValue(doc);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The interest as scripts know it.</summary>
    public static string NameOf(Interest interest) => interest switch
    {
        Interest.Against => "AGAINST",
        Interest.SelfServing => "SELF-SERVING",
        Interest.Accusing => "ACCUSING",
        Interest.Allied => "ALLIED",
        _ => "THIRD",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
