using System.Buffers;
using System.Text;

namespace Hearsay.Intake.Decoding;

/// <summary>
/// UTF-8 to characters. A stray byte above 0x7F is read as windows-1252 where that has it (pages glued
/// together from two encodings), else it becomes U+FFFD; so does a cut-off sequence, and a surrogate
/// written as three bytes.
/// </summary>
internal static class Utf8SourceDecoder
{
    public static SourceText Decode(ReadOnlySpan<byte> bytes, int start, string why)
    {
        var builder = new SourceTextBuilder(bytes.Length);
        var repaired = Add(builder, bytes, start);
        return builder.Build(repaired == 0 ? why : string.Create(CultureInfo.InvariantCulture,
            $"{why}; {repaired} stray bytes read as windows-1252 or replaced"));
    }

    /// <summary>Decodes bytes from <paramref name="at"/> to the end; gives the count of stray bytes met.</summary>
    public static int Add(SourceTextBuilder builder, ReadOnlySpan<byte> bytes, int at)
    {
        var repaired = 0;
        while (at < bytes.Length)
        {
            at = AddAscii(builder, bytes, at);
            while (at < bytes.Length && bytes[at] >= 0x80) at = AddOne(builder, bytes, at, ref repaired);
        }
        return repaired;
    }

    private static int AddAscii(SourceTextBuilder builder, ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (length < 0) length = bytes.Length - at;
        const int Chunk = 4096;
        Span<char> chars = stackalloc char[Chunk];
        for (var end = at + length; at < end;)
        {
            var count = Math.Min(Chunk, end - at);
            Encoding.Latin1.GetChars(bytes.Slice(at, count), chars);
            builder.AddUniform(chars[..count], at, 1);
            at += count;
        }
        return at;
    }

    private static int AddOne(SourceTextBuilder builder, ReadOnlySpan<byte> bytes, int at, ref int repaired)
    {
        Span<char> chars = stackalloc char[2];
        if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var used) == OperationStatus.Done)
        {
            var units = rune.EncodeToUtf16(chars);
            if (units == 1) builder.AddUniform(chars[..1], at, used);
            else builder.AddWhole(chars, at, used);
            return at + used;
        }
        repaired++;
        if (IsSurrogate(bytes[at..])) used = 3;
        else if (used == 1 && Windows1252.TryDecode(bytes[at], out chars[0]))
        {
            builder.AddUniform(chars[..1], at, 1);
            return at + 1;
        }
        builder.AddWhole("\uFFFD", at, used);
        return at + used;
    }

    /// <summary>True where a surrogate written as three bytes begins.</summary>
    public static bool IsSurrogate(ReadOnlySpan<byte> bytes) =>
        bytes is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..];
}
