using System.Buffers;
using System.Text;

namespace Hearsay.Web.Exports;

/// <summary>An export of events as tab-separated lines.</summary>
internal abstract class TabExport : TextExport
{
    public override string Extension => ".tsv";

    public override string MediaType => "text/tab-separated-values; charset=utf-8";

    /// <summary>The first line; empty where the format has none.</summary>
    protected virtual ImmutableArray<string> Head => [];

    protected override IExportPage Begin(ExportSource source, IBufferWriter<byte> output)
    {
        var page = new Page(this, output);
        if (!Head.IsEmpty) Page.Line(output, Head);
        return page;
    }

    /// <summary>Whether the format can say what the event says.</summary>
    protected virtual bool Takes(CodedEvent coded) => true;

    /// <summary>The fields; null and empty are the same.</summary>
    protected abstract IReadOnlyList<string?> Line(FoundReport found, Claim claim, CodedEvent coded);

    protected static string? Day(DateOnly? day, string format) => day?.ToString(format, CultureInfo.InvariantCulture);

    protected static string? Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);

    private sealed class Page(TabExport export, IBufferWriter<byte> output) : IExportPage
    {
        public void Add(FoundReport found)
        {
            foreach (var claim in found.Claims)
            {
                foreach (var coded in found.EventsOf(claim).Where(export.Takes)) Line(output, export.Line(found, claim, coded));
            }
        }

        public void End() { }

        public static void Line(IBufferWriter<byte> output, IReadOnlyList<string?> fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                if (i > 0) output.Write("\t"u8);
                Encoding.UTF8.GetBytes(OneLine(fields[i] ?? ""), output);
            }
            output.Write("\n"u8);
        }

        /// <summary>The formats have no way to write tabs, line ends or other control characters.</summary>
        private static string OneLine(string text) =>
            text.Any(IsBreak) ? string.Concat(text.Select(c => IsBreak(c) ? ' ' : c)) : text;

        private static bool IsBreak(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
    }
}
