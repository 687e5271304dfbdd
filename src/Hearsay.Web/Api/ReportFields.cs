using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger;

namespace Hearsay.Web.Api;

/// <summary>Reports as lists show them.</summary>
internal static class ReportFields
{
    public static void Write(IEnumerable<ReportLine> reports, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        foreach (var report in reports)
        {
            lines.Begin("hearsay/report-line/1", report.Doc);
            lines.Json.WriteString("report", report.Report.Value);
            lines.Json.WriteString("text_id", report.TextId);
            lines.Text("outlet", report.Outlet);
            lines.Text("title", report.Title);
            lines.Text("published", report.Published?.ToString());
            lines.Json.WriteString("filed", report.Filed);
            lines.Json.WriteString("page", Permalinks.Report(report.Report));
            lines.End();
        }
    }
}
