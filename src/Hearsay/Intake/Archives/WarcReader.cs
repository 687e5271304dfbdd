using Hearsay.Intake.Html;
using Hearsay.Intake.Texts;

namespace Hearsay.Intake.Archives;

/// <summary>
/// Reports from web archives: HTML and text among <c>response</c> (status 200), <c>resource</c> and
/// <c>conversion</c> records; other records are passed over. A damaged record, or a page that is no
/// report, is a rejection with its offset.
/// </summary>
internal sealed class WarcReader(IntakeOptions options)
{
    /// <param name="stream">The archive.</param>
    /// <param name="packed">True where it is in gzip.</param>
    /// <param name="origin">Its name.</param>
    /// <param name="done">Records that come first and were read before: they are unpacked and passed over.</param>
    /// <param name="cancel">Stops.</param>
    public IEnumerable<IntakeResult> Read(Stream stream, bool packed, string origin, int done, CancellationToken cancel)
    {
        var reader = new WarcRecordReader(packed ? new GzipBytes(stream) : new PlainBytes(stream), options.Limits.Bytes);
        var (place, before) = (-1L, 0);
        foreach (var record in reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            (place, before) = (record.Place, record.Place == place ? before + 1 : 0);
            if (done > 0) done--;
            else if (Result(record, origin) is { } result) yield return result with { Before = before };
        }
    }

    private IntakeResult? Result(WarcRecord record, string origin)
    {
        if (record.Problem is { } problem) return Rejections.Make(origin, problem.Code, problem.Message, Rejections.AtByte(record.Place));
        var result = Report(record, origin);
        return result?.Rejection is { } rejection ? rejection with { Place = Rejections.AtByte(record.Place) } : result;
    }

    private IntakeResult? Report(WarcRecord record, string origin)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{origin}:{record.Place}");
        if (record.Type is "conversion" or "resource")
            return Payload(record, where, record.Fields.GetValueOrDefault("content-type", "").Split(';')[0].Trim().ToLowerInvariant(), null, record.Block);
        if (record.Type != "response" || !record.Fields.GetValueOrDefault("content-type", "").StartsWith("application/http", StringComparison.OrdinalIgnoreCase)) return null;
        if (HttpMessage.Parse(record.Block, options.Limits.Bytes) is not { } message)
            return Rejections.Make(where, RejectionCodes.Damaged, "The response's packed body is damaged or unpacks beyond the limit.");
        return message.Status == 200 ? Payload(record, where, message.ContentType, message.Charset, message.Body) : null;
    }

    private IntakeResult? Payload(WarcRecord record, string where, string type, string? charset, ReadOnlyMemory<byte> bytes)
    {
        var html = type is "text/html" or "application/xhtml+xml" || (type.Length == 0 && InputSniffer.IsMarkup(bytes.Span));
        if (!html && type != "text/plain") return null;
        if (bytes.IsEmpty) return Rejections.Make(where, RejectionCodes.Empty, "The record holds no bytes.");
        if (BinarySniffer.Check(where, bytes.Span, nullsAllowed: html) is { } rejection) return rejection;
        var given = options with { Address = record.Target, Charset = charset ?? options.Charset };
        var result = html ? new HtmlReportReader(given).Read(bytes, where) : new TextFileReader(given).Read(bytes, where);
        return result.Report is { } report ? Named(report, record) : result;
    }

    private static Report Named(Report report, WarcRecord record) => report with
    {
        Doc = Id(record) ?? report.Doc,
        CanonicalUrl = report.CanonicalUrl ?? record.Target,
        Provenance = report.CanonicalUrl is null && record.Target is not null ? report.Provenance.Add("url: WARC-Target-URI") : report.Provenance,
    };

    /// <summary>The record's id without its wrapping: <c>&lt;urn:uuid:...&gt;</c>.</summary>
    private static string? Id(WarcRecord record)
    {
        var id = record.Fields.GetValueOrDefault("warc-record-id")?.Trim('<', '>');
        return id is null ? null : id.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? id[9..] : id;
    }
}
