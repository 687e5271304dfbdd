namespace Hearsay.Exports;

/// <summary>Times, quantities and places, as every format that holds them writes them.</summary>
internal static class ValueFields
{
    public static void WriteAll(JsonLines lines, Reading reading)
    {
        lines.Json.WriteStartArray("times");
        foreach (var time in reading.Times) Write(lines, time);
        lines.Json.WriteEndArray();
        lines.Json.WriteStartArray("quantities");
        foreach (var quantity in reading.Quantities) Write(lines, quantity, reading.Report);
        lines.Json.WriteEndArray();
        lines.Json.WriteStartArray("places");
        foreach (var place in reading.Places) Write(lines, place, reading.Report);
        lines.Json.WriteEndArray();
    }

    /// <summary>One number.</summary>
    public static void Write(JsonLines lines, Quantity quantity, Report report)
    {
        var json = lines.Json;
        json.WriteStartObject();
        lines.Span("span", quantity.Span);
        json.WriteString("text", report.Quote(quantity.Span));
        Number(lines, "low", quantity.Low);
        Number(lines, "high", quantity.High);
        json.WriteBoolean("low_included", quantity.LowIncluded);
        json.WriteBoolean("high_included", quantity.HighIncluded);
        Number(lines, "conservative", quantity.Conservative);
        json.WriteString("unit", quantity.Unit);
        lines.Text("of", quantity.Of is { } of ? report.Quote(of) : null);
        json.WriteString("role", ExportNames.Of(quantity.Role));
        lines.Text("scope", ExportNames.Of(quantity.Scope));
        Write(lines, "window", quantity.Window);
        json.WriteString("why", quantity.Why);
        json.WriteEndObject();
    }

    /// <summary>A time under a name; null where there is none.</summary>
    public static void Write(JsonLines lines, string name, TimeValue? time)
    {
        lines.Json.WritePropertyName(name);
        if (time is null) lines.Json.WriteNullValue();
        else Write(lines, time);
    }

    /// <summary>A place under a name; null where there is none.</summary>
    public static void Write(JsonLines lines, string name, PlaceValue? place, Report report)
    {
        lines.Json.WritePropertyName(name);
        if (place is null) lines.Json.WriteNullValue();
        else Write(lines, place, report);
    }

    private static void Write(JsonLines lines, PlaceValue place, Report report)
    {
        lines.Json.WriteStartObject();
        WriteFields(lines, place, report);
        lines.Json.WriteEndObject();
    }

    /// <summary>The fields of a place, into an object that is open.</summary>
    public static void WriteFields(JsonLines lines, PlaceValue place, Report report)
    {
        var json = lines.Json;
        lines.Span("span", place.Span);
        json.WriteString("text", report.Quote(place.Span));
        json.WriteString("name", place.Name);
        lines.Text("country", place.Country);
        lines.Text("admin1", place.Admin1);
        Number(lines, "lat", (decimal?)place.Latitude);
        Number(lines, "lon", (decimal?)place.Longitude);
        lines.Text("precision", place.Precision is { } precision ? ExportNames.Of(precision) : null);
        json.WriteString("use", ExportNames.Of(place.Use));
        json.WriteString("why", place.Why);
    }

    private static void Write(JsonLines lines, TimeValue time)
    {
        lines.Json.WriteStartObject();
        lines.Span("span", time.Span);
        lines.Text("from", Day(time.From));
        lines.Text("to", Day(time.To));
        lines.Json.WriteString("precision", ExportNames.Of(time.Precision));
        lines.Text("symbolic", time.Symbolic);
        lines.Text("timex", time.Timex);
        lines.Json.WriteString("why", time.Why);
        lines.Json.WriteEndObject();
    }

    private static void Number(JsonLines lines, string name, decimal? value)
    {
        if (value is { } known) lines.Json.WriteNumber(name, known);
        else lines.Json.WriteNull(name);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
