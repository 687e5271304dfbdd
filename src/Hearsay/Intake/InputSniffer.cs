using System.Text;

namespace Hearsay.Intake;

/// <summary>Tells what an input is by its extension and its first bytes. The content goes before a wrong extension.</summary>
internal static class InputSniffer
{
    /// <summary>Bytes that <see cref="KindOf"/> looks at.</summary>
    public const int Window = 4096;

    private static readonly string[] PageOpenings = ["<!doctype html", "<html", "<?xml", "<head", "<!--", "<body", "<meta", "<title"];

    private static readonly string[] BlockOpenings = ["<p", "<div", "<article", "<h1", "<section", "<main", "<table", "<center", "<font", "<script", "<link"];

    public static InputKind KindOf(string name, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension is ".jsonl" or ".ndjson") return InputKind.JsonLines;
        if (extension is ".warc" or ".wet" || head.StartsWith("WARC/1."u8)) return InputKind.WebArchive;
        if (extension is ".rss" or ".atom" || (extension is not (".txt" or ".text" or ".html" or ".htm" or ".jsonl" or ".ndjson") && IsFeed(Opening(head)))) return InputKind.Feed;
        if (extension is ".html" or ".htm" or ".xhtml" or ".shtml" or ".amp") return InputKind.Html;
        var opening = Opening(head);
        if (Begins(opening, extension is ".txt" or ".text" ? PageOpenings.AsSpan(0, 2) : PageOpenings)) return InputKind.Html;
        if (extension is ".txt" or ".text") return InputKind.Text;
        if (Begins(opening, BlockOpenings)) return InputKind.Html;
        return extension is ".json" || opening.StartsWith("{\"", StringComparison.Ordinal) ? InputKind.JsonLines : InputKind.Text;
    }

    private static bool IsFeed(string opening)
    {
        if (opening.StartsWith('{')) return opening.Contains("jsonfeed.org/version", StringComparison.Ordinal);
        if (!opening.StartsWith('<')) return false;
        var head = opening.AsSpan(0, Math.Min(1500, opening.Length));
        return head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<rdf:RDF", StringComparison.Ordinal)
            || (head.Contains("<feed", StringComparison.Ordinal) && head.Contains("http://www.w3.org/2005/Atom", StringComparison.Ordinal));
    }

    /// <summary>True where the bytes begin like a page.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> head) => Opening(head) is var opening && (Begins(opening, PageOpenings) || Begins(opening, BlockOpenings));

    private static bool Begins(string opening, ReadOnlySpan<string> with)
    {
        foreach (var start in with)
        {
            if (opening.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string Opening(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(Window, head.Length)];
        var text = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
            _ => Encoding.Latin1.GetString(head),
        };
        return text.TrimStart();
    }
}
