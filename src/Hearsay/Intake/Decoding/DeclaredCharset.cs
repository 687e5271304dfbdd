using System.Buffers;
using System.Text;

namespace Hearsay.Intake.Decoding;

/// <summary>The charset that a page or an XML file declares within its first 4,096 bytes.</summary>
internal static class DeclaredCharset
{
    private const int Window = 4096;

    private static readonly SearchValues<char> End = SearchValues.Create("\"'<>;,? \t\r\n/");

    /// <summary>The label after <c>charset=</c> in a meta tag or <c>encoding=</c> in an XML declaration; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Window, bytes.Length)]);
        if (head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
        {
            var close = head.IndexOf("?>", StringComparison.Ordinal);
            if (close > 0 && After(head.AsSpan(0, close), "encoding") is { } declared) return declared;
        }
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            var close = head.IndexOf('>', at);
            if (close < 0) return null;
            if (After(head.AsSpan(at, close - at), "charset") is { } label) return label;
            at = close;
        }
        return null;
    }

    private static string? After(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest is not ['=', ..]) return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(End);
        var label = end < 0 ? rest : rest[..end];
        return label.IsEmpty ? null : label.ToString();
    }
}
