namespace Hearsay.Exports;

/// <summary>The fields of one claim, shared by the formats that hold claims.</summary>
internal static class ClaimFields
{
    public static void Write(JsonLines lines, Claim claim, Report report)
    {
        var json = lines.Json;
        json.WriteString("id", claim.Id.ToString());
        json.WriteString("text", Text(claim.Spans, report));
        lines.Spans("spans", claim.Spans);
        json.WriteStartObject("predicate");
        json.WriteString("lemma", claim.Lemma);
        lines.Span("span", claim.Predicate);
        json.WriteEndObject();
        json.WriteStartArray("arguments");
        foreach (var argument in claim.Arguments) Write(lines, argument, report);
        json.WriteEndArray();
        json.WriteStartArray("chain");
        foreach (var link in claim.Chain) AttributionFields.Write(lines, link);
        json.WriteEndArray();
        lines.Text("attribution", claim.Attribution?.ToString());
        WriteAddressee(lines, claim.Addressee, report);
        Write(lines, claim.Factuality, report);
        json.WriteString("position", ExportNames.Of(claim.Position));
        json.WriteStartArray("quantities");
        foreach (var quantity in claim.Quantities) ValueFields.Write(lines, quantity, report);
        json.WriteEndArray();
        ValueFields.Write(lines, "time", claim.Time);
        ValueFields.Write(lines, "place", claim.Place, report);
        WriteWithheld(lines, claim.Withheld);
        lines.Spans("speakers_words", claim.SpeakersWords);
        json.WriteString("why", claim.Why);
    }

    /// <summary>Factuality as claims and events write it.</summary>
    public static void Write(JsonLines lines, Factuality factuality, Report report)
    {
        lines.Json.WriteStartObject("factuality");
        lines.Json.WriteString("value", ExportNames.Of(factuality.Value));
        lines.Text("holder", factuality.Holder is { } holder ? report.Quote(holder) : null);
        lines.Span("cue", factuality.Cue);
        lines.Json.WriteEndObject();
    }

    private static void Write(JsonLines lines, Argument argument, Report report)
    {
        lines.Json.WriteStartObject();
        lines.Json.WriteString("role", ExportNames.Of(argument.Role));
        lines.Span("span", argument.Span);
        lines.Json.WriteString("text", report.Quote(argument.Span));
        lines.Span("head", argument.Head);
        lines.Text("entity", argument.Entity?.ToString());
        lines.Text("code", argument.Code);
        lines.Json.WriteEndObject();
    }

    private static void WriteAddressee(JsonLines lines, TextSpan? addressee, Report report)
    {
        if (addressee is not { } span)
        {
            lines.Json.WriteNull("addressee");
            return;
        }
        lines.Json.WriteStartObject("addressee");
        lines.Span("span", span);
        lines.Json.WriteString("text", report.Quote(span));
        lines.Json.WriteEndObject();
    }

    private static void WriteWithheld(JsonLines lines, Withheld? withheld)
    {
        if (withheld is null)
        {
            lines.Json.WriteNull("withheld");
            return;
        }
        lines.Json.WriteStartObject("withheld");
        lines.Json.WriteString("slot", withheld.Slot);
        lines.Span("span", withheld.Noun);
        lines.Text("by", withheld.By);
        lines.Json.WriteString("why", withheld.Why);
        lines.Json.WriteEndObject();
    }

    private static string Text(ImmutableArray<TextSpan> spans, Report report) => string.Join(" … ", spans.Select(report.Quote));
}
