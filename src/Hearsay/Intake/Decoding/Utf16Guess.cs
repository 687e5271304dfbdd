namespace Hearsay.Intake.Decoding;

/// <summary>Notices UTF-16 without a byte order mark: zero bytes on one side of the pairs and hardly on the other.</summary>
internal static class Utf16Guess
{
    private const int Window = 8192;

    /// <summary>True for big endian, false for little endian, null where it is not UTF-16.</summary>
    public static bool? BigEndian(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        var head = bytes[..Math.Min(Window, bytes.Length)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }
        var least = Math.Max(1, head.Length / 2 / 20);
        if (odd >= least && even * 20 <= odd) return false;
        return even >= least && odd * 20 <= even ? true : null;
    }
}
