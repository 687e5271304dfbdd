namespace Hearsay.Intake;

/// <summary>The writer's line as pages write it, made plain.</summary>
internal static class BylineWords
{
    private const int Longest = 200;

    private static readonly string[] Openings = ["written by ", "reported by ", "posted by ", "author: ", "authors: ", "by: ", "by ", "by\u00A0"];

    /// <summary>The line without its "By"; null where what is left is an address or too long for a name.</summary>
    public static string? Clean(string? byline)
    {
        if (byline is null || byline.Length > 4 * Longest) return null;
        var words = string.Join(' ', byline.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var opening in Openings)
        {
            if (words.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) { words = words[opening.Length..]; break; }
        }
        words = words.Trim(' ', ',', '|', '-', '–', '·', ':');
        return words.Length is 0 or > Longest || words.Contains("://", StringComparison.Ordinal)
            || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || words.StartsWith('@') ? null : words;
    }
}
