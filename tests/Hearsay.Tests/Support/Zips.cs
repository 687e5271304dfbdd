using System.IO.Compression;

namespace Hearsay.Tests.Support;

/// <summary>Makes ZIP archives.</summary>
internal static class Zips
{
    public static byte[] Of(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
