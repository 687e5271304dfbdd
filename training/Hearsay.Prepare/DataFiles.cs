using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace Hearsay.Prepare;

/// <summary>Opens the compressed files of the data folder line by line.</summary>
internal static class DataFiles
{
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".zst", StringComparison.Ordinal)
            ? new DecompressionStream(file)
            : new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }
}
