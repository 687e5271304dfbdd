using System.Globalization;

namespace Hearsay.Language;

/// <summary>One table look-up a code unit: its <see cref="CharKind"/>.</summary>
internal static class CharKinds
{
    private static readonly byte[] Table = MakeTable();

    public static CharKind Of(char c) => (CharKind)Table[c];

    public static bool IsSpace(char c) => Table[c] == (byte)CharKind.Space;

    public static bool IsWord(char c) => Table[c] is (byte)CharKind.Letter or (byte)CharKind.Digit;

    public static bool IsLetter(char c) => Table[c] == (byte)CharKind.Letter;

    public static bool IsDigit(char c) => Table[c] == (byte)CharKind.Digit;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '`' or '\u00B4' or '\u2018';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static byte[] MakeTable()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++) table[i] = (byte)Classify((char)i);
        return table;
    }

    private static CharKind Classify(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        _ when c is '\u00AD' or '\u200C' or '\u200D' => CharKind.Letter,
        _ when char.IsWhiteSpace(c) => CharKind.Space,
        UnicodeCategory.Control or UnicodeCategory.Format => CharKind.Space,
        UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.LetterNumber => CharKind.Letter,
        UnicodeCategory.ModifierLetter => c == '\u02BC' ? CharKind.Mark : CharKind.Letter,
        _ => CharKind.Mark,
    };
}
