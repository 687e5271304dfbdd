using System.Buffers;
using Hearsay.Exports;

namespace Hearsay.Web.Exports;

/// <summary>Nodes of the graph, report by report.</summary>
internal sealed class JsonLdPage : JsonPage
{
    private const int Around = 32; // characters of the text before and after a quotation

    public JsonLdPage(IBufferWriter<byte> output) : base(output)
    {
        Json.WriteStartObject();
        Json.WriteStartObject("@context");
        Json.WriteString("prov", "http://www.w3.org/ns/prov#");
        Json.WriteString("oa", "http://www.w3.org/ns/oa#");
        Json.WriteString("dcterms", "http://purl.org/dc/terms/");
        Json.WriteString("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        Json.WriteString("xsd", "http://www.w3.org/2001/XMLSchema#");
        Json.WriteString("hearsay", "urn:hearsay:term:");
        Json.WriteEndObject();
        Json.WriteStartArray("@graph");
    }

    public override void Add(FoundReport found)
    {
        var report = found.Report;
        WriteReport(found);
        foreach (var link in found.Claims.SelectMany(claim => claim.Chain).DistinctBy(link => NameUuid.OfSpeaker(report, link))) WriteSpeaker(report, link);
        foreach (var claim in found.Claims)
        {
            WriteClaim(found, claim);
            WriteAnnotation(found, claim);
        }
        Json.Flush();
    }

    private void WriteReport(FoundReport found)
    {
        Begin(IdOf(found.Report), "prov:Entity", "hearsay:Report");
        Json.WriteString("dcterms:title", found.Title);
        Text("dcterms:publisher", found.Report.Outlet);
        Text("dcterms:creator", found.Report.Byline);
        Text("dcterms:language", found.Report.Language);
        if (found.Report.Published is { } published)
        {
            Json.WriteStartObject("dcterms:issued");
            Json.WriteString("@type", published.Instant is null ? "xsd:date" : "xsd:dateTime");
            Json.WriteString("@value", published.ToString());
            Json.WriteEndObject();
        }
        // As text: an address in a report may be one that no parser of IRIs takes.
        Text("dcterms:source", found.Report.CanonicalUrl?.AbsoluteUri);
        Json.WriteString("dcterms:identifier", "sha256:" + found.Report.Id.Value);
        Json.WriteEndObject();
    }

    private void WriteSpeaker(Report report, ChainLink link)
    {
        Begin(IdOf(report, link), "prov:Agent");
        Json.WriteString("rdfs:label", link.Name);
        Json.WriteString("hearsay:kind", ExportNames.Of(link.Kind));
        Text("hearsay:principal", link.Principal);
        Json.WriteEndObject();
    }

    private void WriteClaim(FoundReport found, Claim claim)
    {
        Begin(IdOf(found.Report, claim), "prov:Entity", "hearsay:Claim");
        Json.WriteString("dcterms:identifier", claim.Id.Value);
        Json.WriteString("prov:value", found.Words(claim));
        Reference("prov:wasQuotedFrom", IdOf(found.Report));
        if (!claim.Chain.IsEmpty)
        {
            Reference("prov:wasAttributedTo", IdOf(found.Report, claim.Chain[^1]));
            Json.WriteStartObject("hearsay:chain");
            Json.WriteStartArray("@list");
            foreach (var link in claim.Chain)
            {
                Json.WriteStartObject();
                Json.WriteString("@id", IdOf(found.Report, link));
                Json.WriteEndObject();
            }
            Json.WriteEndArray();
            Json.WriteEndObject();
        }
        Json.WriteString("hearsay:position", ExportNames.Of(claim.Position));
        Json.WriteString("hearsay:factuality", ExportNames.Of(claim.Factuality.Value));
        Json.WriteString("hearsay:why", claim.Why);
        Json.WriteEndObject();
    }

    private void WriteAnnotation(FoundReport found, Claim claim)
    {
        Begin("urn:uuid:" + NameUuid.Of("annotation", found.Report.Id.Value, claim.Id.Value), "oa:Annotation");
        Reference("oa:motivatedBy", "oa:identifying");
        Reference("oa:hasBody", IdOf(found.Report, claim));
        Json.WriteStartArray("oa:hasTarget");
        foreach (var span in claim.Spans)
        {
            Json.WriteStartObject();
            Json.WriteString("@type", "oa:SpecificResource");
            Reference("oa:hasSource", IdOf(found.Report));
            Json.WriteStartArray("oa:hasSelector");
            WriteQuote(found.Report.Text, span);
            Json.WriteStartObject();
            Json.WriteString("@type", "oa:TextPositionSelector");
            Json.WriteNumber("oa:start", found.Point(span.Start));
            Json.WriteNumber("oa:end", found.Point(span.End));
            Json.WriteEndObject();
            Json.WriteEndArray();
            Json.WriteEndObject();
        }
        Json.WriteEndArray();
        Json.WriteEndObject();
    }

    private void WriteQuote(string text, TextSpan span)
    {
        var from = Math.Max(0, span.Start - Around);
        var to = Math.Min(text.Length, span.End + Around);
        if (Parts(text, from)) from++;
        if (Parts(text, to)) to--;
        Json.WriteStartObject();
        Json.WriteString("@type", "oa:TextQuoteSelector");
        Json.WriteString("oa:exact", text.AsSpan(span.Start, span.Length));
        Json.WriteString("oa:prefix", text.AsSpan(from, span.Start - from));
        Json.WriteString("oa:suffix", text.AsSpan(span.End, to - span.End));
        Json.WriteEndObject();
    }

    /// <summary>True where a position stands inside a pair of surrogates.</summary>
    private static bool Parts(string text, int position) => position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);

    private void Begin(string id, params ReadOnlySpan<string> types)
    {
        Json.WriteStartObject();
        Json.WriteString("@id", id);
        Json.WriteStartArray("@type");
        foreach (var type in types) Json.WriteStringValue(type);
        Json.WriteEndArray();
    }

    private static string IdOf(Report report) => "urn:hearsay:report:" + report.Id.Value;

    private static string IdOf(Report report, Claim claim) => $"urn:hearsay:claim:{report.Id.Value}:{claim.Id.Value}";

    private static string IdOf(Report report, ChainLink link) => "urn:uuid:" + NameUuid.OfSpeaker(report, link);
}
