namespace Hearsay.Intake;

/// <summary>Notices bytes that are no text: known signatures, zero bytes, control characters.</summary>
internal static class BinarySniffer
{
    private const int Window = 64 << 10;

    private static readonly (byte[] Bytes, int At, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF document"),
        ("PK\u0003\u0004"u8.ToArray(), 0, "a ZIP archive or an Office document"),
        ([0x1F, 0x8B, 0x08], 0, "gzip data"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "Zstandard data"),
        ("BZh"u8.ToArray(), 0, "bzip2 data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "xz data"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7z archive"),
        ("Rar!"u8.ToArray(), 0, "a RAR archive"),
        ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture"),
        ("GIF8"u8.ToArray(), 0, "a GIF picture"),
        ("WEBP"u8.ToArray(), 8, "a WebP picture"),
        ("ftyp"u8.ToArray(), 4, "a video"),
        ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Office document"),
        ("{\\rtf"u8.ToArray(), 0, "a rich text document"),
        ("SQLite format 3"u8.ToArray(), 0, "an SQLite database"),
        ("wOF"u8.ToArray(), 0, "a web font"),
        ("ID3"u8.ToArray(), 0, "a sound recording"),
    ];

    /// <summary>Why the bytes are no text; null where they may be one.</summary>
    /// <param name="origin">For the rejection.</param>
    /// <param name="bytes">The whole input.</param>
    /// <param name="nullsAllowed">True for pages, whose parser copes with zero bytes.</param>
    public static Rejection? Check(string origin, ReadOnlySpan<byte> bytes, bool nullsAllowed)
    {
        if (Decoding.ByteDecoder.IsWide(bytes)) return null;
        foreach (var (signature, at, name) in Signatures)
        {
            if (bytes.Length >= at + signature.Length && bytes.Slice(at, signature.Length).SequenceEqual(signature))
                return Rejections.Make(origin, RejectionCodes.Binary, $"The input is {name}, not text.", Rejections.AtByte(0));
        }
        var head = bytes[..Math.Min(Window, bytes.Length)];
        var controls = CountControls(head, countNulls: !nullsAllowed);
        if (controls * 50 > head.Length)
            return Rejections.Make(origin, RejectionCodes.Binary, "The input holds too many control characters to be text.");
        var zero = nullsAllowed ? -1 : bytes.IndexOf((byte)0);
        return zero < 0 ? null : Rejections.Make(origin, RejectionCodes.NullBytes,
            "The input holds zero bytes, which no text does.", Rejections.AtByte(zero));
    }

    private static int CountControls(ReadOnlySpan<byte> bytes, bool countNulls)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            if (b < 0x09 || b is > 0x0D and < 0x20 and not 0x1B || b == 0x7F)
            {
                if (b != 0 || countNulls) count++;
            }
        }
        return count;
    }
}
