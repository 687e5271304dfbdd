using System.Text.RegularExpressions;

namespace Hearsay.Intake.Html;

/// <summary>Notices lines that say when a page was published, changed or how long it takes to read.</summary>
internal static partial class DateWords
{
    /// <summary>True for "Published 28 April 2025, 14:05 GMT", "Updated: 3 hours ago", "4 min read".</summary>
    public static bool IsDateLine(string line) => line.Length <= 100 && Line().IsMatch(line);

    private const string Months = "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

    [GeneratedRegex(
        @"^\W*((first |last )?(published|posted|updated|modified|created|date)( on| at)?\s*:?\s*)?"
        + @"((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?|" + Months + @"|\d{1,4}(st|nd|rd|th)?|[ap]\.?m\.?|gmt|utc|e[sd]?t|p[sd]t|c?e?st|bst|ist|msk|at|on|hours?|minutes?|days?|mins?|ago|read|reading time|updated|published|[\s,:./|·•()–-])+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
