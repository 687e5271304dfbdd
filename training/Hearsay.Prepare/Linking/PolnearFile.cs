using System.IO.Compression;
using System.Text.Json;

namespace Hearsay.Prepare.Linking;

/// <summary>Reads <c>train.jsonl.gz</c> and <c>dev.jsonl.gz</c> of PolNeAR as its README describes them.</summary>
internal static class PolnearFile
{
    /// <summary>All articles; attributions without a cue or a content are left out, as the scorer does.</summary>
    public static IEnumerable<GoldReport> Read(string path)
    {
        using var zipped = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(zipped);
        while (lines.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var article = document.RootElement;
            var text = article.GetProperty("text").GetString()!;
            var units = UnitsOfCodePoints(text);
            var annotations = article.GetProperty("annotations");
            var first = annotations.GetArrayLength() > 0 ? annotations[0].GetProperty("attributions") : default;
            var attributions = first.ValueKind != JsonValueKind.Array ? [] : first.EnumerateArray()
                .Select(a => new GoldAttribution(Spans(a, "source", units), Spans(a, "cue", units), Spans(a, "content", units)))
                .Where(a => !a.Cue.IsEmpty && !a.Content.IsEmpty).ToImmutableArray();
            yield return new GoldReport(article.GetProperty("id").GetString()!, text, attributions);
        }
    }

    private static ImmutableArray<TextSpan> Spans(JsonElement attribution, string role, int[] units) =>
    [
        .. attribution.GetProperty(role).EnumerateArray()
            .SelectMany(span => span.EnumerateArray())
            .Select(part => new TextSpan(units[part[0].GetInt32()], units[part[1].GetInt32()]))
            .Order(),
    ];

    private static int[] UnitsOfCodePoints(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsSurrogatePair(text, i)) i++;
        }
        units.Add(text.Length);
        return [.. units];
    }
}
