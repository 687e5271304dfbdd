using System.Buffers.Text;

namespace Hearsay.Intake.Archives;

/// <summary>Joins a body in chunks (RFC 9112). A body that is none is given back as it is, for many archives store it joined.</summary>
internal static class ChunkedBody
{
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        var rest = body.Span;
        while (!rest.IsEmpty)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (line < 1 || !Utf8Parser.TryParse(rest[..line], out int size, out _, 'x') || size < 0) return joined.Length == 0 ? body : joined.ToArray();
            rest = rest[(line + 2)..];
            if (size == 0) break;
            size = Math.Min(size, rest.Length);
            joined.Write(rest[..size]);
            rest = rest[size..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
        }
        return joined.ToArray();
    }
}
