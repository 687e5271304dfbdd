using System.Collections.Immutable;
using System.Buffers;
using Hearsay.Events.Registers;
using Hearsay.Exports;

namespace Hearsay.Cli.Registers;

/// <summary>One object a row, each cell with its text and its span: docs/verbs/register.md.</summary>
internal sealed class RegisterJson(Stream output, string name, OffsetUnit unit) : IRegisterWriter
{
    public const string Schema = "hearsay/register/1";

    public void Write(Reading reading, ImmutableArray<RegisterRow> rows)
    {
        var columns = RegisterBook.Columns(name);
        var buffer = new ArrayBufferWriter<byte>();
        using (var lines = new JsonLines(buffer, new OffsetScale(reading.Text, unit)))
        {
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
        output.Write(buffer.WrittenSpan);
    }

    public void Complete() => output.Flush();

    private static void Write(JsonLines lines, string column, RegisterCell cell)
    {
        lines.Json.WriteStartObject(column.Replace(' ', '_'));
        lines.Text("text", cell.Text.Length == 0 ? null : cell.Text);
        lines.Span("span", cell.Span);
        lines.Json.WriteEndObject();
    }
}
