namespace Hearsay.Exports;

/// <summary>Mentions and entities of the JSON document.</summary>
internal static class EntityFields
{
    public static void Write(JsonLines lines, Reading reading)
    {
        lines.Json.WriteStartArray("mentions");
        foreach (var mention in reading.Mentions) Write(lines, mention);
        lines.Json.WriteEndArray();
        lines.Json.WriteStartArray("entities");
        foreach (var entity in reading.Entities) Write(lines, entity);
        lines.Json.WriteEndArray();
    }

    private static void Write(JsonLines lines, Mention mention)
    {
        lines.Json.WriteStartObject();
        lines.Json.WriteString("id", mention.Id.ToString());
        lines.Span("span", mention.Span);
        lines.Span("head", mention.Head);
        lines.Json.WriteString("type", ExportNames.Of(mention.Type));
        lines.Json.WriteString("form", ExportNames.Of(mention.Form));
        lines.Text("entity", mention.Entity?.ToString());
        lines.Json.WriteString("why", mention.Why);
        lines.Json.WriteEndObject();
    }

    private static void Write(JsonLines lines, Entity entity)
    {
        lines.Json.WriteStartObject();
        lines.Json.WriteString("id", entity.Id.ToString());
        lines.Json.WriteString("type", ExportNames.Of(entity.Type));
        lines.Json.WriteString("name", entity.Name);
        lines.Span("name_span", entity.NameSpan);
        lines.Json.WriteString("kind", ExportNames.Of(entity.Kind));
        lines.Text("principal", entity.Principal);
        lines.Text("issuer", entity.Issuer?.ToString());
        lines.Json.WriteStartArray("members");
        foreach (var member in entity.Members) lines.Json.WriteStringValue(member.ToString());
        lines.Json.WriteEndArray();
        lines.Json.WriteStartArray("mentions");
        foreach (var mention in entity.Mentions) lines.Json.WriteStringValue(mention.ToString());
        lines.Json.WriteEndArray();
        lines.Json.WriteEndObject();
    }
}
