using System.Buffers;
using Hearsay.Stories.Numbers;

namespace Hearsay.Exports;

/// <summary>Tables of figures, one a line: docs/formats/numbers.md.</summary>
internal static class NumbersFormat
{
    public const string Schema = "hearsay/numbers/1";

    /// <summary>Writes one table.</summary>
    /// <param name="table">The table; its reports under the names that scripts use.</param>
    /// <param name="scale">The unit of offsets into the text of a report.</param>
    /// <param name="output">Where to.</param>
    public static void Write(NumberTable table, Func<ReportId, OffsetScale> scale, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("slot", table.Slot.Value);
        lines.Text("of", table.Of);
        json.WriteString("role", ExportNames.Of(table.Role));
        json.WriteString("unit", table.Unit);
        lines.Text("scope", ExportNames.Of(table.Scope));
        ValueFields.Write(lines, "window", table.Window);
        json.WriteStartArray("values");
        foreach (var value in table.Values)
        {
            json.WriteStartObject();
            Number(lines, "low", value.Quantity.Low);
            Number(lines, "high", value.Quantity.High);
            json.WriteString("text", value.Words);
            json.WriteString("root", value.Root);
            json.WriteString("doc", value.Doc);
            json.WriteString("report", value.Report.Value);
            var offsets = scale(value.Report);
            json.WriteStartArray("span");
            json.WriteNumberValue(offsets[value.Quantity.Span.Start]);
            json.WriteNumberValue(offsets[value.Quantity.Span.End]);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("relation");
        foreach (var (a, b, relation) in table.Compare().Relations)
        {
            json.WriteStartArray();
            json.WriteNumberValue(a);
            json.WriteNumberValue(b);
            json.WriteStringValue(NameOf(relation));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        Number(lines, "low", table.Low);
        Number(lines, "high", table.High);
        Number(lines, "most_conservative", table.MostConservative);
        lines.End();
    }

    /// <summary>The relation as scripts know it.</summary>
    public static string NameOf(QuantityRelation relation) => relation is QuantityRelation.DifferentScope ? "DIFFERENT-SCOPE" : relation.ToString().ToUpperInvariant();

    private static void Number(JsonLines lines, string name, decimal? value)
    {
        if (value is { } known) lines.Json.WriteNumber(name, known);
        else lines.Json.WriteNull(name);
    }
}
