namespace Hearsay.Exports;

/// <summary>The fields of one event, shared by the formats that hold events.</summary>
internal static class EventFields
{
    public static void Write(JsonLines lines, CodedEvent coded, Report report)
    {
        var json = lines.Json;
        json.WriteString("id", coded.Id.ToString());
        json.WriteString("claim", coded.Claim.ToString());
        json.WriteString("type", coded.Type);
        lines.Text("mode", coded.Mode);
        json.WriteStartArray("context");
        foreach (var context in coded.Context) json.WriteStringValue(context);
        json.WriteEndArray();
        lines.Text("cameo", coded.Cameo);
        json.WriteNumber("quad", coded.Quad);
        json.WriteNumber("score", coded.Score);
        if (coded.Goldstein is { } goldstein) json.WriteNumber("goldstein", goldstein);
        else json.WriteNull("goldstein");
        json.WriteStartObject("trigger");
        lines.Span("span", coded.Trigger);
        json.WriteString("text", report.Quote(coded.Trigger));
        json.WriteEndObject();
        Write(lines, "actor", coded.Actor, report);
        Write(lines, "recipient", coded.Recipient, report);
        WriteAll(lines, "other_actors", coded.OtherActors, report);
        WriteAll(lines, "other_recipients", coded.OtherRecipients, report);
        ClaimFields.Write(lines, coded.Factuality, report);
        ValueFields.Write(lines, "time", coded.Time);
        ValueFields.Write(lines, "place", coded.Place, report);
        json.WriteStartArray("quantities");
        foreach (var quantity in coded.Quantities) ValueFields.Write(lines, quantity, report);
        json.WriteEndArray();
        json.WriteStartArray("chain");
        foreach (var link in coded.Chain) AttributionFields.Write(lines, link);
        json.WriteEndArray();
        lines.Text("register", coded.Register);
        json.WriteString("why", coded.Why);
    }

    private static void Write(JsonLines lines, string name, EventActor? actor, Report report)
    {
        if (actor is null)
        {
            lines.Json.WriteNull(name);
            return;
        }
        lines.Json.WritePropertyName(name);
        Write(lines, actor, report);
    }

    private static void WriteAll(JsonLines lines, string name, ImmutableArray<EventActor> actors, Report report)
    {
        lines.Json.WriteStartArray(name);
        foreach (var actor in actors) Write(lines, actor, report);
        lines.Json.WriteEndArray();
    }

    private static void Write(JsonLines lines, EventActor actor, Report report)
    {
        lines.Json.WriteStartObject();
        lines.Span("span", actor.Span);
        lines.Json.WriteString("text", report.Quote(actor.Span));
        lines.Text("entity", actor.Entity?.ToString());
        lines.Text("country", actor.Country);
        lines.Text("sector", actor.Sector);
        lines.Text("code", actor.Code);
        lines.Json.WriteString("why", actor.Why);
        lines.Json.WriteEndObject();
    }
}
