using System.Buffers;
using System.Globalization;
using System.Text;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay resolve --place</c>: which place a phrase names.</summary>
internal static class PlaceAnswers
{
    public const string Schema = "hearsay/place/1";

    public static int Run(Terminal terminal, string[] phrases, string? near, string format)
    {
        var country = near is null ? null : PlaceResolver.Country(near);
        if (near is not null && country is null)
        {
            terminal.Error.WriteLine($"hearsay resolve: '{near}' is no country that the gazetteer has. Write its name or its ISO 3166-1 code, such as GE.");
            return ExitCodes.Misuse;
        }
        using var output = new StreamWriter(terminal.Output, leaveOpen: true);
        foreach (var phrase in phrases)
        {
            var report = PlaceResolver.ReportOf(phrase);
            var place = PlaceResolver.Resolve(report, country);
            output.Write(format == "json" ? Json(report, place) : Line(phrase, place) + Environment.NewLine);
        }
        return ExitCodes.Done;
    }

    private static string Line(string phrase, PlaceValue? place) => place is null
        ? $"{phrase}: no list has this place"
        : string.Create(CultureInfo.InvariantCulture, $"{phrase}: {place.Name}  {place.Admin1 ?? place.Country ?? "-"}  {place.Latitude:0.00}, {place.Longitude:0.00}  {ExportNames.Of(place.Precision!.Value)}  ({place.Why})");

    private static string Json(Report report, PlaceValue? place)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var lines = new JsonLines(bytes, new OffsetScale(report.Text, OffsetUnit.CodePoints)))
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("schema", Schema);
            lines.Json.WriteString("phrase", report.Text);
            if (place is not null) ValueFields.WriteFields(lines, place, report);
            else WriteNothing(lines);
            lines.End();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteNothing(JsonLines lines)
    {
        foreach (var field in (string[])["span", "text", "name", "country", "admin1", "lat", "lon", "precision", "use"]) lines.Json.WriteNull(field);
        lines.Json.WriteString("why", "no list has this place");
    }
}
