namespace Hearsay.Intake.Html.Metadata;

/// <summary>Titles without the site's name that pages add to them.</summary>
internal static class TitleWords
{
    private static readonly string[] Bars = [" | ", " — ", " – ", " - ", " :: ", " » ", " · ", " • ", " / "];

    /// <summary>White space as single spaces.</summary>
    public static string OneLine(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Cuts " | Site" at the end and "Site: " at the start; without a known outlet, only a short tail after a bar.</summary>
    public static string WithoutSite(string title, string? outlet)
    {
        title = OneLine(title);
        foreach (var bar in Bars)
        {
            var at = title.LastIndexOf(bar, StringComparison.Ordinal);
            if (at <= 0) continue;
            var tail = title[(at + bar.Length)..];
            if (IsSite(tail, outlet) || (bar is " | " or " :: " && tail.Length <= 40 && at >= tail.Length)) return WithoutSite(title[..at], outlet);
        }
        if (outlet is not null && title.StartsWith(outlet, StringComparison.OrdinalIgnoreCase) && title.Length > outlet.Length + 12
            && title[outlet.Length] is ':' or '|') return title[(outlet.Length + 1)..].Trim();
        return title.Trim();
    }

    /// <summary>"Site" in "Heading - Site", where the heading is one of those given; null where it is not, or the tail is no name.</summary>
    public static string? SiteIn(string title, IEnumerable<string> headings)
    {
        title = OneLine(title);
        var known = headings.Select(Letters).Where(letters => letters.Length >= 10).ToList();
        foreach (var bar in Bars)
        {
            var at = title.LastIndexOf(bar, StringComparison.Ordinal);
            if (at <= 0) continue;
            var (head, tail) = (Letters(title[..at]), title[(at + bar.Length)..].Trim());
            if (tail.Length is >= 2 and <= 40 && char.IsUpper(tail[0]) && tail.Split(' ').Length <= 5
                && known.Any(k => head.StartsWith(k, StringComparison.Ordinal) || k.StartsWith(head, StringComparison.Ordinal))) return tail;
        }
        return null;
    }

    private static bool IsSite(string tail, string? outlet)
    {
        if (outlet is null) return false;
        var (a, b) = (Letters(tail), Letters(outlet));
        return a.Length > 1 && b.Length > 1 && (a == b || (a.Length >= 3 && b.Contains(a, StringComparison.Ordinal)) || (b.Length >= 3 && a.Contains(b, StringComparison.Ordinal) && a.Length <= b.Length + 12));
    }

    private static string Letters(string value)
    {
        var letters = string.Concat(value.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.StartsWith("the", StringComparison.Ordinal) && letters.Length > 3 ? letters[3..] : letters;
    }
}
