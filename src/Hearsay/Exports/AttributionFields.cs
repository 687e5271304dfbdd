namespace Hearsay.Exports;

/// <summary>The fields of one attribution, shared by the formats that hold attributions.</summary>
internal static class AttributionFields
{
    public static void Write(JsonLines lines, Attribution attribution, Report report)
    {
        var json = lines.Json;
        json.WriteString("id", attribution.Id.ToString());
        lines.Spans("source", attribution.Source);
        lines.Spans("cue", attribution.Cue);
        lines.Spans("content", attribution.Content);
        lines.Span("addressee", attribution.Addressee);
        json.WriteString("mode", ExportNames.Of(attribution.Mode));
        lines.Text("parent", attribution.Parent?.ToString());
        json.WriteStartArray("chain");
        foreach (var link in attribution.Chain) Write(lines, link);
        json.WriteEndArray();
        // Four digits are more than the calibration can tell apart, and keep the bytes short.
        json.WriteNumber("confidence", Math.Round(attribution.Confidence, 4));
        json.WriteStartObject("words");
        json.WriteString("source", Words(attribution.Source, report));
        json.WriteString("cue", Words(attribution.Cue, report));
        json.WriteString("content", Words(attribution.Content, report));
        json.WriteEndObject();
        json.WriteString("why", attribution.Why);
    }

    /// <summary>One relay or speaker.</summary>
    public static void Write(JsonLines lines, ChainLink link)
    {
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("name", link.Name);
        json.WriteString("kind", ExportNames.Of(link.Kind));
        lines.Span("span", link.Span);
        lines.Text("entity", link.Entity?.ToString());
        lines.Text("principal", link.Principal);
        json.WriteString("why", link.Why);
        json.WriteEndObject();
    }

    private static string Words(ImmutableArray<TextSpan> spans, Report report) =>
        string.Join(" … ", spans.Select(report.Quote));
}
