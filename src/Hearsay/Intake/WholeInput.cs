namespace Hearsay.Intake;

/// <summary>Reads a stream to its end, up to a limit.</summary>
internal static class WholeInput
{
    /// <summary>All bytes; null where there are more than <paramref name="limit"/>.</summary>
    public static byte[]? Read(Stream stream, long limit)
    {
        var buffer = new byte[64 << 10];
        var filled = 0;
        for (int read; (read = stream.Read(buffer, filled, buffer.Length - filled)) > 0;)
        {
            filled += read;
            if (filled > limit) return null;
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
        }
        return buffer[..filled];
    }
}
