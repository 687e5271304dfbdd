using System.IO.Compression;
using System.Text;

namespace Hearsay.Intake.Archives;

/// <summary>An HTTP response as an archive keeps it.</summary>
/// <param name="Status">Its code; 0 where the first line is none.</param>
/// <param name="ContentType">Lower case, without parameters; empty where missing.</param>
/// <param name="Charset">From the content type; null where it names none.</param>
/// <param name="Body">Unchunked and unpacked.</param>
internal sealed record HttpMessage(int Status, string ContentType, string? Charset, ReadOnlyMemory<byte> Body)
{
    /// <summary>Reads a response; a body that is packed and damaged, or unpacks beyond the limit, gives null.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> block, long longest)
    {
        var end = block.Span.IndexOf("\r\n\r\n"u8);
        var skip = 4;
        if (end < 0) (end, skip) = (block.Span.IndexOf("\n\n"u8), 2);
        if (end < 0) return new(0, "", null, default);
        var lines = Encoding.Latin1.GetString(block.Span[..end]).Split('\n');
        var first = lines[0].Split(' ');
        _ = int.TryParse(first.ElementAtOrDefault(1)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status);
        var type = Field(lines, "content-type");
        var body = block[(end + skip)..];
        if (Field(lines, "transfer-encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase)) body = ChunkedBody.Join(body);
        return Unpacked(body, Field(lines, "content-encoding"), longest) is { } plain
            ? new(status, type.Split(';')[0].Trim().ToLowerInvariant(), CharsetOf(type), plain) : null;
    }

    private static string Field(string[] lines, string name)
    {
        foreach (var line in lines.AsSpan(1))
        {
            if (line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return line[(name.Length + 1)..].Trim();
        }
        return "";
    }

    private static string? CharsetOf(string type)
    {
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'') is { Length: > 0 } label ? label : null;
    }

    /// <summary>Archives often keep the header and store the body unpacked, so the bytes decide for gzip.</summary>
    private static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> body, string encoding, long longest)
    {
        Func<Stream, Stream>? open = encoding.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..] => s => new GZipStream(s, CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => s => new ZLibStream(s, CompressionMode.Decompress),
            "br" when !InputSniffer.IsMarkup(body.Span) => s => new BrotliStream(s, CompressionMode.Decompress),
            _ => null,
        };
        if (open is null) return body;
        try
        {
            using var unpacked = open(ByteStreams.Of(body));
            return WholeInput.Read(unpacked, longest) is { } bytes ? bytes : null;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
