using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Api;
using Hearsay.Web.Exports;

namespace Hearsay.Web.Mcp;

/// <summary>Answers of the tools as JSON.</summary>
internal static class ToolAnswers
{
    public static string Found(SearchPage page, string address) => Document(json =>
    {
        json.WriteStartArray("claims");
        foreach (var line in page.Lines)
        {
            json.WriteStartObject();
            json.WriteString("claim", line.Claim.Value);
            json.WriteString("quotation", line.Said);
            json.WriteString("said_by", line.Root);
            json.WriteString("speaks_for", line.Principal);
            json.WriteString("position", line.Stance);
            json.WriteString("factuality", line.Factuality);
            json.WriteString("outlet", line.Outlet);
            json.WriteString("published", line.Published);
            json.WriteString("report", line.Report.Value);
            json.WriteString("page", address + Permalinks.Claim(line.Claim));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("next", page.Next);
    });

    public static string Claim(IEnumerable<FoundReport> reports, Func<ReportId, ClaimId, SlotView?> slotOf, string address) => Document(json =>
    {
        json.WriteStartArray("evidence");
        foreach (var found in reports)
        {
            foreach (var claim in found.Claims) Write(json, found, claim, slotOf(found.Report.Id, claim.Id), address);
        }
        json.WriteEndArray();
    });

    public static string Changes(Page<ChangeLine> page, string address) => Document(json =>
    {
        json.WriteStartArray("changes");
        foreach (var (change, reports) in page.Lines)
        {
            json.WriteStartObject();
            json.WriteString("date", change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("kind", ChangesFormat.NameOf(change.Kind));
            json.WriteString("principal", change.Principal);
            json.WriteString("sentence", change.Sentence);
            json.WriteString("before", change.From);
            json.WriteString("after", change.To);
            json.WriteString("slot", change.Slot?.Value);
            json.WriteStartArray("pages");
            foreach (var report in reports) json.WriteStringValue(address + Permalinks.Report(report));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("next", page.Next);
    });

    public static string Report(Reading reading, ImmutableArray<ReportLine> versions, int longest, string address) => Document(json =>
    {
        Head(json, reading.Report, address);
        json.WriteStartArray("attributions");
        foreach (var attribution in reading.Attributions)
        {
            json.WriteStartObject();
            json.WriteString("chain", FoundReport.Chain(attribution.Chain));
            json.WriteString("source", Words(reading, attribution.Source));
            json.WriteString("cue", Words(reading, attribution.Cue));
            json.WriteString("quotation", Words(reading, attribution.Content));
            json.WriteString("mode", ExportNames.Of(attribution.Mode));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("versions");
        foreach (var version in versions) json.WriteStringValue(address + Permalinks.Report(version.Report));
        json.WriteEndArray();
        var length = Math.Min(longest, reading.Text.Length);
        if (length < reading.Text.Length && char.IsHighSurrogate(reading.Text[length - 1])) length--;
        json.WriteString("text", reading.Text.AsSpan(0, length));
        json.WriteBoolean("text_is_cut", length < reading.Text.Length);
    });

    private static void Write(Utf8JsonWriter json, FoundReport found, Claim claim, SlotView? slot, string address)
    {
        json.WriteStartObject();
        json.WriteString("claim", claim.Id.Value);
        json.WriteString("quotation", found.Words(claim));
        json.WriteString("sentence", SentenceOf(found.Reading, claim.Predicate));
        var extent = FoundReport.Extent(claim);
        json.WriteNumber("start", found.Point(extent.Start));
        json.WriteNumber("end", found.Point(extent.End));
        json.WriteString("chain", FoundReport.Chain(claim.Chain));
        json.WriteString("position", ExportNames.Of(claim.Position));
        json.WriteString("factuality", ExportNames.Of(claim.Factuality.Value));
        json.WriteString("why", claim.Why);
        json.WriteString("page", address + Permalinks.Claim(claim.Id));
        if (slot is null) json.WriteNull("about");
        else
        {
            json.WriteStartObject("about");
            json.WriteString("slot", slot.Id.Value);
            json.WriteString("proposition", slot.Graded.Slot.Proposition);
            json.WriteString("grade", slot.Graded.GradeText);
            json.WriteString("sentence", slot.Graded.Sentence);
            json.WriteNumber("independent_sources_at_least", slot.Graded.KMin);
            json.WriteNumber("independent_sources_at_most", slot.Graded.KMax);
            json.WriteEndObject();
        }
        json.WriteStartObject("report");
        Head(json, found.Report, address);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, Report report, string address)
    {
        json.WriteString("id", report.Id.Value);
        json.WriteString("title", report.Title is { } title ? report.Quote(title) : null);
        json.WriteString("outlet", report.Outlet);
        json.WriteString("published", report.Published?.ToString());
        json.WriteString("url", report.CanonicalUrl?.AbsoluteUri);
        json.WriteString("report_page", address + Permalinks.Report(report.Id));
    }

    private static string Words(Reading reading, ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(reading.Quote));

    private static string? SentenceOf(Reading reading, TextSpan span) =>
        reading.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(span)) is { Span.Length: > 0 } sentence ? reading.Quote(sentence.Span) : null;

    private static string Document(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
