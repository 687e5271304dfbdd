using System.Text;

namespace Hearsay.Fuzz;

/// <summary>Breaks an input: bytes changed, cut out, doubled, moved; marks of the formats put in; two inputs joined.</summary>
internal static class Mutator
{
    private static readonly byte[][] Marks =
    [
        .. new[]
        {
            "<", ">", "&", "&#", "&#x1F600;", "&#0;", "&nbsp;", "\"", "'", "</p>", "<p>", "<div>", "</div>", "<table><tr>", "<!--", "-->", "<![CDATA[", "]]>", "\r\n", "\n\n", "\0",
            "<script>", "</script>", "<title>", "<svg>", "<math><mtext>", "<template>", "<select>", "<plaintext>", "<frameset>", "\\ud800", "\\u00", "{", "}", "[", "]", ":", ",", "-1", "1e999",
            "99999999999999999999", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "WARC/1.0\r\n", "Content-Length: 0\r\n", "Content-Length: -1\r\n",
            "Content-Length: 9999999999\r\n", "\r\n\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n", "0\r\n\r\n", "ffffffff\r\n", "<item>", "</item>", "<entry>", "<loc>", "<outline xmlUrl=\"",
            "http://[::1", "//", "javascript:", "*", "$", "User-agent: *", "charset=utf-7", "charset=shift_jis", "2026-02-30", "0000-00-00T00:00:00Z",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1F, 0x8B, 0x08, 0x00], [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0xEF, 0xBB, 0xBF],
    ];

    public static byte[] Mutate(byte[][] seeds, Random chance)
    {
        var bytes = seeds[chance.Next(seeds.Length)].ToList();
        for (var n = 1 + (int)Math.Pow(2, chance.NextDouble() * 5); n > 0; n--) Once(bytes, seeds, chance);
        return [.. bytes];
    }

    private static void Once(List<byte> bytes, byte[][] seeds, Random chance)
    {
        var at = chance.Next(bytes.Count + 1);
        var left = bytes.Count - at;
        switch (chance.Next(9))
        {
            case 0 when left > 0: bytes[at] = (byte)chance.Next(256); break;
            case 1 when left > 0: bytes[at] ^= (byte)(1 << chance.Next(8)); break;
            case 2: bytes.RemoveRange(at, Math.Min(left, chance.Next(1, 80))); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(left, chance.Next(1, 300)))); break;
            case 4 when chance.Next(4) == 0: bytes.RemoveRange(at, left); break;
            case 5 when chance.Next(8) == 0:
                var mark = Marks[chance.Next(Marks.Length)];
                for (var i = chance.Next(1, 3000); i > 0 && bytes.Count < 1 << 18; i--) bytes.InsertRange(at, mark);
                break;
            case 6: var other = seeds[chance.Next(seeds.Length)]; bytes.InsertRange(at, other.AsSpan(chance.Next(other.Length)).ToArray()); break;
            default: bytes.InsertRange(at, Marks[chance.Next(Marks.Length)]); break;
        }
        if (bytes.Count > 1 << 18) bytes.RemoveRange(1 << 18, bytes.Count - (1 << 18));
    }
}
