using System.Buffers;
using Hearsay.Stories.Changes;

namespace Hearsay.Exports;

/// <summary>Changes, one a line: docs/formats/changes.md.</summary>
internal static class ChangesFormat
{
    public const string Schema = "hearsay/change/1";

    /// <summary>Writes one change.</summary>
    public static void Write(Change change, IEnumerable<ReportId> reports, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        lines.Text("date", change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("kind", NameOf(change.Kind));
        json.WriteString("principal", change.Principal);
        lines.Text("slot", change.Slot?.Value);
        json.WriteString("from", change.From);
        json.WriteString("to", change.To);
        json.WriteStartArray("docs");
        foreach (var doc in change.Docs) json.WriteStringValue(doc);
        json.WriteEndArray();
        json.WriteStartArray("reports");
        foreach (var report in reports) json.WriteStringValue(report.Value);
        json.WriteEndArray();
        json.WriteString("sentence", change.Sentence);
        lines.End();
    }

    /// <summary>The kind as scripts know it.</summary>
    public static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Denial => "denial",
        ChangeKind.Reversal => "reversal",
        ChangeKind.FirstAcknowledgement => "first_acknowledgement",
        ChangeKind.Figure => "figure",
        ChangeKind.Edit => "edit",
        _ => "retraction",
    };
}
