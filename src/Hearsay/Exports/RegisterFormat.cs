using System.Buffers;
using Hearsay.Events.Registers;

namespace Hearsay.Exports;

/// <summary>Rows of a register, one a line, each cell with its text and its span: docs/verbs/register.md.</summary>
internal static class RegisterFormat
{
    public const string Schema = "hearsay/register/1";

    /// <summary>Writes rows of one reading.</summary>
    public static void Write(string name, Reading reading, IEnumerable<RegisterRow> rows, OffsetUnit unit, IBufferWriter<byte> output)
    {
        var columns = RegisterBook.Columns(name);
        using var lines = new JsonLines(output, new OffsetScale(reading.Text, unit));
        foreach (var row in rows)
        {
            lines.Begin(Schema, row.Doc);
            lines.Json.WriteString("register", name);
            lines.Json.WriteString("report", row.Report.Value);
            foreach (var (column, cell) in columns.Zip(row.Cells)) Write(lines, column, cell);
            lines.Json.WriteString("claim", row.Claim.Value);
            lines.Text("event", row.Event?.Value);
            lines.Json.WriteString("why", row.Why);
            lines.End();
        }
    }

    private static void Write(JsonLines lines, string column, RegisterCell cell)
    {
        lines.Json.WriteStartObject(column.Replace(' ', '_'));
        lines.Text("text", cell.Text.Length == 0 ? null : cell.Text);
        lines.Span("span", cell.Span);
        lines.Json.WriteEndObject();
    }
}
