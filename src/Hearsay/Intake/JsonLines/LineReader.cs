namespace Hearsay.Intake.JsonLines;

/// <summary>One line of a stream.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Without its line end; empty where it was too long.</param>
/// <param name="TooLong">True where it was passed over.</param>
internal readonly record struct StreamLine(long Number, ReadOnlyMemory<byte> Bytes, bool TooLong);

/// <summary>Splits a stream at LF or CRLF, holding one line at a time.</summary>
internal static class LineReader
{
    private const int FirstBuffer = 64 << 10;

    public static IEnumerable<StreamLine> Read(Stream stream, long longest)
    {
        var buffer = new byte[FirstBuffer];
        var (filled, number, skipping) = (0, 1L, false);
        while (true)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            var searched = filled;
            filled += read;
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', Math.Max(start, searched), filled - Math.Max(start, searched))) >= 0; start = end + 1)
            {
                yield return Line(buffer.AsSpan(start, end - start), number++, skipping, longest);
                skipping = false;
            }
            if (read == 0)
            {
                if (filled > start || skipping) yield return Line(buffer.AsSpan(start, filled - start), number, skipping, longest);
                yield break;
            }
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled > longest) (filled, skipping) = (0, true);
        }
    }

    private static StreamLine Line(ReadOnlySpan<byte> bytes, long number, bool skipping, long longest)
    {
        if (skipping || bytes.Length > longest) return new(number, default, TooLong: true);
        return new(number, (bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes).ToArray(), TooLong: false);
    }
}
