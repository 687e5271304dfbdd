using Hearsay.Intake.Decoding;

namespace Hearsay.Intake.JsonLines;

/// <summary>A JSON string's characters with their bytes in the line. A lone surrogate escape becomes U+FFFD.</summary>
internal static class JsonText
{
    /// <param name="line">The whole line.</param>
    /// <param name="start">First byte after the opening quotation mark.</param>
    /// <param name="length">Bytes up to the closing one; well-formed JSON.</param>
    public static SourceText Decode(ReadOnlySpan<byte> line, int start, int length)
    {
        var builder = new SourceTextBuilder(length);
        var (at, end) = (start, start + length);
        while (at < end)
        {
            var escape = line[at..end].IndexOf((byte)'\\');
            var stop = escape < 0 ? end : at + escape;
            Utf8SourceDecoder.Add(builder, line[..stop], at);
            at = stop;
            if (at < end) at = AddEscape(builder, line[..end], at);
        }
        return builder.Build("charset: utf-8");
    }

    private static int AddEscape(SourceTextBuilder builder, ReadOnlySpan<byte> line, int at)
    {
        if (line[at + 1] != 'u')
        {
            ReadOnlySpan<char> one = [Plain(line[at + 1])];
            builder.AddWhole(one, at, 2);
            return at + 2;
        }
        var first = Hex(line.Slice(at + 2, 4));
        if (char.IsHighSurrogate(first) && line.Length >= at + 12 && line[at + 6] == '\\' && line[at + 7] == 'u'
            && Hex(line.Slice(at + 8, 4)) is var second && char.IsLowSurrogate(second))
        {
            builder.AddWhole([first, second], at, 12);
            return at + 12;
        }
        builder.AddWhole([char.IsSurrogate(first) ? '\uFFFD' : first], at, 6);
        return at + 6;
    }

    private static char Hex(ReadOnlySpan<byte> digits) =>
        (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Plain(byte escape) => escape switch
    {
        (byte)'n' => '\n',
        (byte)'t' => '\t',
        (byte)'r' => '\r',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        var c => (char)c,
    };
}
