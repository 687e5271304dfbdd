using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Hearsay.Events.Registers;
using Hearsay.Exports;

namespace Hearsay.Cli.Registers;

/// <summary>For spreadsheets: each column is followed by the offsets of its words. Cells that a spreadsheet would run are guarded.</summary>
internal sealed class RegisterCsv : IRegisterWriter
{
    private readonly CsvWriter _csv;
    private readonly OffsetUnit _unit;

    public RegisterCsv(Stream output, string name, OffsetUnit unit, bool guarded)
    {
        _unit = unit;
        var options = new CsvWriterOptions { Injection = guarded ? CsvInjection.Escape : CsvInjection.None, NewLine = "\n" };
        _csv = CsvWriter.Create(output, options, leaveOpen: true);
        _csv.WriteField("doc");
        foreach (var column in RegisterBook.Columns(name))
        {
            _csv.WriteField(column);
            _csv.WriteField(column + " offsets");
        }
        foreach (var last in (string[])["claim", "event", "why"]) _csv.WriteField(last);
        _csv.EndRecord();
    }

    public void Write(Reading reading, ImmutableArray<RegisterRow> rows)
    {
        var scale = new OffsetScale(reading.Text, _unit);
        foreach (var row in rows)
        {
            _csv.WriteField(row.Doc);
            foreach (var cell in row.Cells)
            {
                _csv.WriteField(cell.Text);
                _csv.WriteField(cell.Span is { } span ? string.Create(CultureInfo.InvariantCulture, $"{scale[span.Start]}:{scale[span.End]}") : "");
            }
            _csv.WriteField(row.Claim.Value);
            _csv.WriteField(row.Event?.Value ?? "");
            _csv.WriteField(row.Why);
            _csv.EndRecord();
        }
    }

    public void Complete()
    {
        _csv.Flush();
        _csv.Dispose();
    }
}
