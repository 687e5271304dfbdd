using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Web.Exports;

/// <summary>
/// What people decided of claims, as schema.org ClaimReview, one object a line. Nothing that a machine concluded is ever written as a
/// review: without a person's word there is no line.
/// </summary>
internal sealed class ClaimReviewExport : ILedgerExport
{
    public string Name => "claimreview";

    public string Extension => ".jsonl";

    public string MediaType => "application/x-ndjson; charset=utf-8";

    public async Task Write(ExportSource source, Stream output, CancellationToken cancel)
    {
        var request = source.Request;
        if (request.Words is { Length: > 0 } || request.Principal is not null || request.Stance is not null || request.Type is not null || request.Place is not null || request.Grade is not null)
            throw new LedgerException(LedgerFault.BadRequest, "Verdicts are found by outlet and day of publication only: a claim that was rejected is no longer searched.", "Leave the other facets out.");
        for (long after = 0; ;)
        {
            var verdicts = source.Ledger.Verdicts(after);
            if (verdicts.IsEmpty) break;
            var buffer = new ArrayBufferWriter<byte>();
            foreach (var verdict in verdicts.Where(verdict => Takes(request, verdict.Report))) Write(verdict, source.Ledger.Reading(verdict.Report.Report), buffer);
            await output.WriteAsync(buffer.WrittenMemory, cancel);
            after = verdicts[^1].Correction.Number;
        }
        await output.FlushAsync(cancel);
    }

    private static bool Takes(Hearsay.Ledger.Searching.SearchRequest request, ReportLine report) =>
        (request.Outlet is not { } outlet || outlet.Equals(report.Outlet, StringComparison.OrdinalIgnoreCase))
        && (request.From is not { } from || report.Published?.Date >= from) && (request.To is not { } to || report.Published?.Date <= to);

    private static void Write(Verdict verdict, Reading? reading, ArrayBufferWriter<byte> buffer)
    {
        var (correction, report) = verdict;
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "ClaimReview");
            json.WriteString("identifier", $"urn:hearsay:correction:{correction.Number.ToString(CultureInfo.InvariantCulture)}");
            json.WriteString("datePublished", correction.At);
            json.WriteStartObject("author");
            json.WriteString("@type", "Person");
            json.WriteString("name", correction.Actor);
            json.WriteEndObject();
            json.WriteString("claimReviewed", Words(correction, reading));
            json.WriteString("reviewBody", correction.Reason);
            json.WriteStartObject("reviewRating");
            json.WriteString("@type", "Rating");
            json.WriteNumber("ratingValue", correction.Action is CorrectionAction.Accept ? 5 : 1);
            json.WriteNumber("bestRating", 5);
            json.WriteNumber("worstRating", 1);
            json.WriteString("alternateName", correction.Action is CorrectionAction.Accept ? "Accepted" : "Rejected");
            json.WriteEndObject();
            WriteClaim(json, correction, report);
            json.WriteEndObject();
        }
        buffer.Write("\n"u8);
    }

    private static void WriteClaim(Utf8JsonWriter json, Correction correction, ReportLine report)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteString("identifier", correction.Object);
        json.WriteStartObject("appearance");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("identifier", report.Report.Value);
        json.WriteString("headline", report.Title ?? report.Doc);
        if (report.Published is { } published) json.WriteString("datePublished", published.ToString());
        if (report.Outlet is { } outlet)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", outlet);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The sentence around the words that the decision is bound to: it stays when the claim is left out.</summary>
    private static string Words(Correction correction, Reading? reading) =>
        correction.Anchor is { } anchor && reading?.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(anchor)) is { Span.Length: > 0 } sentence
            ? reading.Quote(sentence.Span) : correction.Quote ?? correction.Object;
}
