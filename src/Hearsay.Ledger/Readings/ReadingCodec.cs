using System.Text.Json;

namespace Hearsay.Ledger.Readings;

/// <summary>Readings to stored bytes and back.</summary>
internal static class ReadingCodec
{
    private const int NumbersOfARun = 5;

    public static byte[] Encode(Reading reading) => JsonSerializer.SerializeToUtf8Bytes(BodyOf(reading), StoredJson.Plain.ReadingBody);

    /// <param name="id">The report's id, which stands beside the body.</param>
    /// <param name="doc">What scripts call it, which may have changed since.</param>
    /// <param name="json">What <see cref="Encode"/> made.</param>
    public static Reading Decode(ReportId id, string doc, ReadOnlySpan<byte> json)
    {
        var body = JsonSerializer.Deserialize(json, StoredJson.Plain.ReadingBody) ?? throw new JsonException("The reading is empty.");
        return new Reading(ReportOf(id, doc, body))
        {
            Layers = body.Layers,
            Paragraphs = body.Paragraphs,
            Sentences = body.Sentences,
            Mentions = body.Mentions,
            Entities = body.Entities,
            Attributions = body.Attributions,
            Quantities = body.Quantities,
            Times = body.Times,
            Places = body.Places,
            Claims = body.Claims,
            Events = body.Events,
        };
    }

    /// <summary>As <see cref="Decode"/>, with entities, claims and events alone: what a report is compared and graded by.</summary>
    public static Reading DecodeFiled(ReportId id, string doc, ReadOnlySpan<byte> json)
    {
        var body = JsonSerializer.Deserialize(json, StoredJson.Plain.FiledBody) ?? throw new JsonException("The reading is empty.");
        var report = new Report
        {
            Id = id,
            Doc = doc,
            Text = body.Text,
            Title = body.Title,
            Outlet = body.Outlet,
            Published = body.Published,
            CanonicalUrl = AddressOf(body.Url),
            Origin = "",
            Offsets = new OffsetMap([]),
        };
        return new Reading(report) { Entities = body.Entities, Claims = body.Claims, Events = body.Events };
    }

    private static Uri? AddressOf(string? url) => url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute);

    private static ReadingBody BodyOf(Reading reading)
    {
        var report = reading.Report;
        return new ReadingBody
        {
            Doc = report.Doc,
            Origin = report.Origin,
            Text = report.Text,
            Title = report.Title,
            Outlet = report.Outlet,
            Byline = report.Byline,
            Published = report.Published,
            Modified = report.Modified,
            Language = report.Language,
            Url = report.CanonicalUrl?.OriginalString,
            Provenance = report.Provenance,
            Offsets = [.. report.Offsets.Runs.SelectMany(run => (int[])[run.TextStart, run.TextLength, run.ByteStart, run.ByteLength, run.Uniform ? 1 : 0])],
            Layers = reading.Layers,
            Paragraphs = reading.Paragraphs,
            Sentences = reading.Sentences,
            Mentions = reading.Mentions,
            Entities = reading.Entities,
            Attributions = reading.Attributions,
            Quantities = reading.Quantities,
            Times = reading.Times,
            Places = reading.Places,
            Claims = reading.Claims,
            Events = reading.Events,
        };
    }

    private static Report ReportOf(ReportId id, string doc, ReadingBody body) => new()
    {
        Id = id,
        Doc = doc,
        Text = body.Text,
        Title = body.Title,
        Outlet = body.Outlet,
        Byline = body.Byline,
        Published = body.Published,
        Modified = body.Modified,
        Language = body.Language,
        CanonicalUrl = AddressOf(body.Url),
        Origin = body.Origin,
        Provenance = body.Provenance,
        Offsets = new OffsetMap([.. body.Offsets.Chunk(NumbersOfARun).Select(run => new OffsetMap.Run(run[0], run[1], run[2], run[3], run[4] != 0))]),
    };
}
