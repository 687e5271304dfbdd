using System.Buffers.Binary;

namespace Hearsay.Intake.Decoding;

/// <summary>UTF-16 of either byte order; a lone surrogate or an odd last byte becomes U+FFFD.</summary>
internal static class Utf16SourceDecoder
{
    public static SourceText Decode(ReadOnlySpan<byte> bytes, int start, bool bigEndian, string why)
    {
        var builder = new SourceTextBuilder((bytes.Length - start) / 2 + 1);
        Span<char> pair = stackalloc char[2];
        var at = start;
        for (; at + 1 < bytes.Length; at += 2)
        {
            pair[0] = Unit(bytes, at, bigEndian);
            if (!char.IsSurrogate(pair[0]))
            {
                builder.AddUniform(pair[..1], at, 2);
            }
            else if (at + 3 < bytes.Length && char.IsSurrogatePair(pair[0], pair[1] = Unit(bytes, at + 2, bigEndian)))
            {
                builder.AddWhole(pair, at, 4);
                at += 2;
            }
            else
            {
                builder.AddWhole("\uFFFD", at, 2);
            }
        }
        if (at < bytes.Length) builder.AddWhole("\uFFFD", at, 1);
        return builder.Build(why);
    }

    private static char Unit(ReadOnlySpan<byte> bytes, int at, bool bigEndian) => (char)(bigEndian
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..])
        : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]));
}
