using System.Text;

namespace Hearsay.Intake.Decoding;

/// <summary>Code pages. Those of one byte a character map at once; the others are stepped byte by byte.</summary>
internal static class LegacySourceDecoder
{
    public static SourceText Decode(ReadOnlySpan<byte> bytes, int start, Encoding encoding, string why)
    {
        var builder = new SourceTextBuilder(bytes.Length);
        if (encoding.IsSingleByte) builder.AddUniform(Clean(encoding.GetChars(bytes[start..].ToArray())), start, 1);
        else Step(builder, bytes, start, encoding.GetDecoder());
        return builder.Build(why);
    }

    private static void Step(SourceTextBuilder builder, ReadOnlySpan<byte> bytes, int start, Decoder decoder)
    {
        Span<char> chars = stackalloc char[16];
        var begun = start;
        for (var at = start; at < bytes.Length; at++)
        {
            var count = decoder.GetChars(bytes.Slice(at, 1), chars, flush: at == bytes.Length - 1);
            if (count == 0) continue;
            var made = Clean(chars[..count]);
            if (count == 1) builder.AddUniform(made, begun, at + 1 - begun);
            else builder.AddWhole(made, begun, at + 1 - begun);
            begun = at + 1;
        }
    }

    /// <summary>A decoder may hand out half a pair from a damaged sequence; nothing downstream should meet one.</summary>
    private static Span<char> Clean(Span<char> chars)
    {
        for (var i = 0; i < chars.Length; i++)
        {
            if (!char.IsSurrogate(chars[i])) continue;
            if (i + 1 < chars.Length && char.IsSurrogatePair(chars[i], chars[i + 1])) i++;
            else chars[i] = '\uFFFD';
        }
        return chars;
    }
}
