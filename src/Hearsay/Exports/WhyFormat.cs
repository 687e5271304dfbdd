using System.Buffers;
using System.Text;

namespace Hearsay.Exports;

/// <summary>Says why two claims are linked as they are, for <c>hearsay why A B</c>: as text or as one JSON line (docs/formats/why.md).</summary>
internal static class WhyFormat
{
    public const string Schema = "hearsay/link/1";

    /// <summary>The words of the relation.</summary>
    public static string NameOf(ClaimRelation relation) => relation switch
    {
        ClaimRelation.Same => "SAME",
        ClaimRelation.PartOf => "PART-OF",
        ClaimRelation.Related => "RELATED",
        _ => "DIFFERENT",
    };

    /// <summary>A few lines: the judgement, the rule that forbids it or the features that decided, heaviest first.</summary>
    /// <param name="link">The judgement.</param>
    /// <param name="quote">The words of a claim, as they stand in its report.</param>
    /// <param name="doc">The name of a report.</param>
    public static string Text(ClaimLink link, Func<ClaimRef, string> quote, Func<ReportId, string> doc)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{NameOf(link.Relation)}  {link.Score:0.00}\n");
        foreach (var claim in new[] { link.A, link.B }) text.Append(CultureInfo.InvariantCulture, $"  {doc(claim.Report.Id)}: {quote(claim)}\n");
        if (link.Veto is { } veto) text.Append(CultureInfo.InvariantCulture, $"  cannot be the same: {veto}\n");
        foreach (var feature in link.Features)
            text.Append(CultureInfo.InvariantCulture, $"  {feature.Weight,6:+0.00;-0.00}  {feature.Name}{(feature.Value is 1 ? "" : $" ({feature.Value.ToString("0.00", CultureInfo.InvariantCulture)})")}\n");
        if (link.Capped) text.Append("  their blocks were too large: only the claims that share most of them were compared\n");
        return text.ToString();
    }

    /// <summary>One JSON line.</summary>
    public static void Write(ClaimLink link, Func<ReportId, string> doc, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("a", link.A.Claim.Value);
        json.WriteString("b", link.B.Claim.Value);
        json.WriteString("a_doc", doc(link.A.Report.Id));
        json.WriteString("b_doc", doc(link.B.Report.Id));
        json.WriteString("relation", NameOf(link.Relation));
        json.WriteNumber("score", link.Score);
        lines.Text("veto", link.Veto);
        json.WriteStartArray("features");
        foreach (var feature in link.Features)
        {
            json.WriteStartObject();
            json.WriteString("name", feature.Name);
            json.WriteNumber("value", feature.Value);
            json.WriteNumber("weight", feature.Weight);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("capped", link.Capped);
        lines.End();
    }
}
