using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Hearsay.Intake.Decoding;

/// <summary>
/// Chooses an encoding and decodes. In order: byte order mark, UTF-16 by its zero bytes, valid UTF-8,
/// UTF-8 with a few stray bytes, the declared charset, the charset named from outside, a statistical
/// guess (UTF.Unknown), windows-1252.
/// </summary>
internal static class ByteDecoder
{
    private const int GuessWindow = 64 << 10;

    public static SourceText Decode(ReadOnlySpan<byte> bytes, string? outside, bool declares)
    {
        if (FromMark(bytes) is { } marked) return marked;
        if (Utf16Guess.BigEndian(bytes) is { } big)
            return Utf16SourceDecoder.Decode(bytes, 0, big, $"charset: {(big ? "utf-16be" : "utf-16le")} without a byte order mark");
        var declared = declares ? DeclaredCharset.Find(bytes) : null;
        var named = (declared ?? outside) is { } label ? CharsetLabels.Find(label) : null;
        var said = $"charset: {named?.WebName}, {(declared is null ? "as given" : "declared")}";
        if (named is { CodePage: 50220 or 50221 or 50222 })
            return LegacySourceDecoder.Decode(bytes, 0, named, said);
        if (Utf8.IsValid(bytes)) return Utf8SourceDecoder.Decode(bytes, 0, "charset: utf-8");
        if (MostlyUtf8(bytes, named is { CodePage: 65001 })) return Utf8SourceDecoder.Decode(bytes, 0, "charset: utf-8");
        if (named is not null and not UTF8Encoding and not UnicodeEncoding)
            return LegacySourceDecoder.Decode(bytes, 0, named, said);
        var guess = Guess(bytes);
        return LegacySourceDecoder.Decode(bytes, 0, guess, $"charset: {guess.WebName}, guessed");
    }

    /// <summary>True for UTF-16 and UTF-32, where zero bytes are no sign of anything.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] || Utf16Guess.BigEndian(bytes) is not null;

    private static SourceText? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8SourceDecoder.Decode(bytes, 3, "charset: utf-8, byte order mark"),
        [0xFF, 0xFE, 0, 0, ..] => LegacySourceDecoder.Decode(bytes, 4, new UTF32Encoding(false, true), "charset: utf-32le, byte order mark"),
        [0, 0, 0xFE, 0xFF, ..] => LegacySourceDecoder.Decode(bytes, 4, new UTF32Encoding(true, true), "charset: utf-32be, byte order mark"),
        [0xFF, 0xFE, ..] => Utf16SourceDecoder.Decode(bytes, 2, false, "charset: utf-16le, byte order mark"),
        [0xFE, 0xFF, ..] => Utf16SourceDecoder.Decode(bytes, 2, true, "charset: utf-16be, byte order mark"),
        _ => null,
    };

    /// <summary>True where sequences of UTF-8 are at least as many as the stray bytes, or a quarter of them where UTF-8 is declared.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes, bool declared)
    {
        var (valid, stray) = (0, 0);
        for (var at = 0; at < bytes.Length;)
        {
            var next = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            at += next;
            var done = Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done;
            if (!done && Utf8SourceDecoder.IsSurrogate(bytes[at..])) (done, used) = (true, 3);
            if (done) valid++;
            else stray++;
            at += used;
        }
        return valid > 0 && (declared ? valid * 4 >= stray : valid >= stray);
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var latin = CharsetLabels.Find("windows-1252")!;
        var head = bytes[..Math.Min(GuessWindow, bytes.Length)];
        var high = head.Length - head.Count((byte)0) - CountAscii(head);
        if (high * 20 < head.Length) return latin; // English with a few quotation marks and accents
        var guess = CharsetDetector.DetectFromBytes(head.ToArray()).Detected;
        return guess is { Confidence: > 0.5f } && CharsetLabels.Find(guess.EncodingName) is { } found ? found : latin;
    }

    private static int CountAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            if (b is > 0 and < 0x80) count++;
        }
        return count;
    }
}
