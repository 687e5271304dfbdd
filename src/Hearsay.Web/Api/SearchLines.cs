using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger.Searching;

namespace Hearsay.Web.Api;

/// <summary>Claims in short, as <c>hearsay search --format jsonl</c> has them, with where to read on.</summary>
internal static class SearchLines
{
    public static void Write(SearchPage page, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        foreach (var line in page.Lines) Write(lines, line);
    }

    private static void Write(JsonLines lines, FoundClaim line)
    {
        lines.Begin("hearsay/found/1", line.Doc);
        lines.Json.WriteString("claim", line.Claim.Value);
        lines.Json.WriteString("report", line.Report.Value);
        lines.Text("outlet", line.Outlet);
        lines.Text("published", line.Published);
        lines.Json.WriteString("said", line.Said);
        lines.Json.WriteString("position", line.Stance);
        lines.Json.WriteString("factuality", line.Factuality);
        lines.Text("root", line.Root);
        lines.Text("kind", line.RootKind);
        lines.Text("principal", line.Principal);
        lines.Text("type", line.Type);
        lines.Text("place", line.Place);
        lines.Text("country", line.Country);
        lines.Json.WriteString("page", Permalinks.Claim(line.Claim));
        lines.Json.WriteString("report_page", Permalinks.Report(line.Report));
        lines.End();
    }
}
