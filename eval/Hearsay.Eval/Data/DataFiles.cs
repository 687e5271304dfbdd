using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Hearsay.Eval.Data;

/// <summary>Opens data files, packed or not.</summary>
internal static class DataFiles
{
    /// <summary>Lines of a text file; <c>.gz</c> and <c>.zst</c> are unpacked.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(Open(path), new UTF8Encoding(false));
        while (reader.ReadLine() is { } line) yield return line;
    }

    /// <summary>One JSON object a line; each is disposed of after its turn.</summary>
    public static IEnumerable<JsonElement> Objects(string path)
    {
        foreach (var line in Lines(path))
        {
            if (line.Length == 0) continue;
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement;
        }
    }

    private static Stream Open(string path)
    {
        if (!File.Exists(path)) throw new DataException($"No file {path}.");
        var file = File.OpenRead(path);
        return Path.GetExtension(path) switch
        {
            ".gz" => new GZipStream(file, CompressionMode.Decompress),
            ".zst" => new ZstdSharp.DecompressionStream(file),
            _ => file,
        };
    }
}
