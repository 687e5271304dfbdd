using System.Buffers;
using Hearsay.Exports;

namespace Hearsay.Web.Exports;

/// <summary>Objects of the bundle, report by report. Holds 16 bytes for each identity that was written.</summary>
internal sealed class StixPage : JsonPage
{
    /// <summary>When the first version of these objects was made; used where a report has no date.</summary>
    private const string Undated = "1970-01-01T00:00:00.000Z";

    private readonly ExportSource _source;
    private readonly HashSet<Guid> _written = [];

    public StixPage(ExportSource source, IBufferWriter<byte> output) : base(output)
    {
        _source = source;
        Json.WriteStartObject();
        Json.WriteString("type", "bundle");
        Json.WriteString("id", $"bundle--{NameUuid.Of("bundle", source.Request.ToString())}");
    }

    public override void Add(FoundReport found)
    {
        // The standard knows no empty list: a bundle of nothing has no objects.
        if (Json.CurrentDepth == 1) Json.WriteStartArray("objects");
        var stamp = StampOf(found.Report);
        List<string> references = [];
        foreach (var claim in found.Claims)
        {
            foreach (var link in claim.Chain) references.Add(WriteIdentity(found.Report, link, stamp));
            var note = WriteNote(found, claim, stamp);
            references.Add(note);
            if (Opinion(claim.Position) is { } opinion) references.Add(WriteOpinion(found, claim, note, opinion, stamp));
        }
        WriteReport(found, stamp, references);
        Json.Flush();
    }

    private string WriteIdentity(Report report, ChainLink link, string stamp)
    {
        var uuid = NameUuid.OfSpeaker(report, link);
        var id = $"identity--{uuid}";
        if (!_written.Add(uuid)) return id;
        Begin("identity", id, stamp);
        Json.WriteString("name", link.Name);
        Json.WriteString("identity_class", link.Kind switch
        {
            SourceKind.Person => "individual",
            SourceKind.Outlet or SourceKind.Wire or SourceKind.StateAgency or SourceKind.Organisation or SourceKind.Office => "organization",
            _ => "unknown",
        });
        if (link.Principal is { } principal) Json.WriteString("description", $"{ExportNames.Of(link.Kind)}; speaks for {principal}");
        Json.WriteEndObject();
        return id;
    }

    private string WriteNote(FoundReport found, Claim claim, string stamp)
    {
        var id = $"note--{NameUuid.OfClaim(found.Report, claim)}";
        Begin("note", id, stamp);
        Json.WriteString("abstract", $"{ExportNames.Of(claim.Position)}, {ExportNames.Of(claim.Factuality.Value)}: {FoundReport.Chain(claim.Chain)}");
        Json.WriteString("content", found.Words(claim));
        Authors(claim);
        if (Confidence(found.Report, claim) is { } confidence) Json.WriteNumber("confidence", confidence);
        Json.WriteStartArray("object_refs");
        if (claim.Chain.IsEmpty) Json.WriteStringValue(ReportIdOf(found));
        foreach (var speaker in claim.Chain.Select(link => NameUuid.OfSpeaker(found.Report, link)).Distinct()) Json.WriteStringValue($"identity--{speaker}");
        Json.WriteEndArray();
        WriteReference(found.Report, claim);
        Json.WriteEndObject();
        return id;
    }

    private string WriteOpinion(FoundReport found, Claim claim, string note, string opinion, string stamp)
    {
        var id = $"opinion--{NameUuid.Of("opinion", found.Report.Id.Value, claim.Id.Value)}";
        Begin("opinion", id, stamp);
        Json.WriteString("opinion", opinion);
        Json.WriteString("explanation", claim.Why);
        Authors(claim);
        Json.WriteStartArray("object_refs");
        Json.WriteStringValue(note);
        Json.WriteEndArray();
        Json.WriteEndObject();
        return id;
    }

    private void WriteReport(FoundReport found, string stamp, List<string> references)
    {
        Begin("report", ReportIdOf(found), stamp);
        Json.WriteString("name", found.Title);
        Text("description", found.Report.Published is null ? "The report has no date of publication." : null);
        Json.WriteStartArray("report_types");
        Json.WriteStringValue("observed-data");
        Json.WriteEndArray();
        Json.WriteString("published", stamp);
        Json.WriteStartArray("object_refs");
        foreach (var reference in references.Distinct()) Json.WriteStringValue(reference);
        Json.WriteEndArray();
        WriteReference(found.Report, null);
        Json.WriteEndObject();
    }

    private void WriteReference(Report report, Claim? claim)
    {
        Json.WriteStartArray("external_references");
        Json.WriteStartObject();
        Json.WriteString("source_name", report.Outlet ?? report.Doc);
        Json.WriteString("description", claim is null ? "sha256 of the archived bytes" : "claim");
        Text("url", report.CanonicalUrl?.AbsoluteUri);
        Json.WriteString("external_id", claim?.Id.Value ?? report.Id.Value);
        Json.WriteEndObject();
        Json.WriteEndArray();
    }

    private void Authors(Claim claim)
    {
        if (claim.Chain.IsEmpty) return;
        Json.WriteStartArray("authors");
        Json.WriteStringValue(claim.Chain[^1].Name);
        Json.WriteEndArray();
    }

    private void Begin(string type, string id, string stamp)
    {
        Json.WriteStartObject();
        Json.WriteString("type", type);
        Json.WriteString("spec_version", "2.1");
        Json.WriteString("id", id);
        Json.WriteString("created", stamp);
        Json.WriteString("modified", stamp);
    }

    private int? Confidence(Report report, Claim claim) => _source.Credibility(report.Id, claim.Id) switch
    {
        1 => 90,
        2 => 70,
        3 => 50,
        4 => 30,
        5 => 10,
        _ => null,
    };

    private static string? Opinion(Position position) => position switch
    {
        Position.Affirm => "agree",
        Position.Deny => "disagree",
        Position.NonCommittal => "neutral",
        _ => null,
    };

    private static string ReportIdOf(FoundReport found) => $"report--{NameUuid.Of("report", found.Report.Id.Value)}";

    private static string StampOf(Report report) => report.Published is not { } published ? Undated
        : published.Instant is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        : published.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00.000Z";
}
