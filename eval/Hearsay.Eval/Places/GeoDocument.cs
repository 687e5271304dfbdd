using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Entities.Places;

namespace Hearsay.Eval.Places;

/// <summary>A text of a geoparsing corpus with its toponyms.</summary>
internal sealed record GeoDocument(string Id, string Text, ImmutableArray<GoldPlace> Places)
{
    private const int ShareOfDev = 4; // one text in so many

    /// <summary>True for a quarter of the texts, by hash of the id: they are measured on and never learned from.</summary>
    public bool IsDev { get; } = SHA256.HashData(Encoding.UTF8.GetBytes(Id))[0] % ShareOfDev == 0;

    /// <summary>Reads one line of a corpus.</summary>
    public static GeoDocument Parse(JsonElement item)
    {
        var text = item.GetProperty("text").GetString()!;
        var units = Units(text);
        var places = ImmutableArray.CreateBuilder<GoldPlace>();
        foreach (var toponym in item.GetProperty("toponyms").EnumerateArray())
        {
            var (start, end) = (toponym.GetProperty("start").GetInt32(), toponym.GetProperty("end").GetInt32());
            if (start < 0 || end >= units.Length || start >= end) continue; // errors of the corpora
            var span = new TextSpan(units[start], units[end]);
            if (text[span.Start..span.End] == toponym.GetProperty("phrase").GetString()) places.Add(Parse(toponym, span, text));
        }
        return new GeoDocument(item.GetProperty("id").GetString()!, text, [.. places.OrderBy(place => place.Span)]);
    }

    private static GoldPlace Parse(JsonElement toponym, TextSpan span, string text)
    {
        var type = Field(toponym, "type");
        var located = Number(toponym, "lat") is not null;
        var named = PlaceWords.Shipped.Demonym(span.Of(text)) == 0 && (located || type is null)
            && type is not "Embedded_Non_Lit" && Field(toponym, "modifier") is not "Adjective";
        return new GoldPlace(span, Number(toponym, "lat"), Number(toponym, "lon"), UseOf(type), Field(toponym, "fcode"), named && located, named);
    }

    /// <summary>The types of GeoWebNews as uses; Mixed and Coercion say where as well.</summary>
    private static PlaceUse? UseOf(string? type) => type switch
    {
        "Literal" or "Literal_Modifier" or "Mixed" or "Coercion" or "Embedded_Literal" => PlaceUse.Location,
        "Metonymic" => PlaceUse.Actor,
        "Non_Literal_Modifier" => PlaceUse.Modifier,
        _ => null,
    };

    /// <summary>For each code point, and the end, its first UTF-16 unit.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    private static string? Field(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
