using System.Text;

namespace Hearsay.Intake.Decoding;

/// <summary>Encodings by the labels that pages use (encoding.spec.whatwg.org/#names-and-labels).</summary>
internal static class CharsetLabels
{
    /// <summary>The encoding that browsers take for a label; null where they know none.</summary>
    public static Encoding? Find(string label)
    {
        var name = label.Trim().Trim('"', '\'').ToLowerInvariant();
        return name switch
        {
            "" or "utf-7" => null,
            "utf8" or "utf-8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "utf-16" or "utf-16le" or "ucs-2" or "unicode" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "ascii" or "us-ascii" or "latin1" or "latin-1" or "l1" or "iso-8859-1" or "iso8859-1" or "iso_8859-1"
                or "iso88591" or "ansi_x3.4-1968" or "cp1252" or "x-cp1252" => Page(1252),
            "iso-8859-9" or "latin5" => Page(1254),
            "gb2312" or "gb_2312-80" or "gbk" or "x-gbk" or "chinese" or "hz-gb-2312" => Page(54936),
            "sjis" or "x-sjis" or "shift-jis" or "shift_jis" or "windows-31j" or "ms_kanji" => Page(932),
            "euc-kr" or "ks_c_5601-1987" or "korean" or "ksc5601" or "windows-949" or "uhc" => Page(949),
            "big5" or "big5-hkscs" or "cn-big5" or "x-x-big5" => Page(950),
            "tis-620" or "iso-8859-11" or "windows-874" => Page(874),
            "cp1251" or "x-cp1251" or "win-1251" => Page(1251),
            "koi8" or "koi8-r" or "koi" => Page(20866),
            _ => ByName(name),
        };
    }

    private static Encoding? Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);

    private static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
