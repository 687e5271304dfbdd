namespace Hearsay.Intake.Decoding;

/// <summary>The upper half of windows-1252, which the web takes for Latin-1 (encoding.spec.whatwg.org).</summary>
internal static class Windows1252
{
    // 0x80-0x9F; '\0' where the code page has nothing.
    private const string High =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    public static bool TryDecode(byte value, out char result)
    {
        result = value is >= 0x80 and < 0xA0 ? High[value - 0x80] : (char)value;
        return result != '\0';
    }
}
