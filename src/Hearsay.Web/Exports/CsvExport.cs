using System.Buffers;
using System.Text;
using CsvHelper;

namespace Hearsay.Web.Exports;

/// <summary>For spreadsheets, a claim a row. Cells that a spreadsheet would run begin with an apostrophe, unless <see cref="ExportSource.Raw"/> is set.</summary>
internal sealed class CsvExport : TextExport
{
    public override string Name => "csv";

    public override string Extension => ".csv";

    public override string MediaType => "text/csv; charset=utf-8";

    protected override IExportPage Begin(ExportSource source, IBufferWriter<byte> output) => new Page(output, guarded: !source.Raw);

    private sealed class Page : IExportPage
    {
        private readonly CsvWriter _csv;

        public Page(IBufferWriter<byte> output, bool guarded)
        {
            _csv = CsvWriter.Create(new BufferStream(output), new CsvWriterOptions { Injection = guarded ? CsvInjection.Escape : CsvInjection.None, NewLine = "\n" }, leaveOpen: true);
            foreach (var name in ClaimColumns.Names) _csv.WriteField(name);
            _csv.EndRecord();
        }

        public void Add(FoundReport found)
        {
            foreach (var claim in found.Claims)
            {
                foreach (var value in ClaimColumns.Of(found, claim)) _csv.WriteField(Cell(value));
                _csv.EndRecord();
            }
            _csv.Flush();
        }

        public void End()
        {
            _csv.Flush();
            _csv.Dispose();
        }

        /// <summary>Text without characters that no reader of CSV takes (U+0000).</summary>
        private static string Cell(object? value) => value switch
        {
            null => "",
            string text => text.Replace('\0', '\uFFFD'),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
