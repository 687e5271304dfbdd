using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Stories.Changes;

namespace Hearsay.Cli.Verbs;

/// <summary>A change for people: its day, what it is, where it is told.</summary>
internal static class ChangeText
{
    private const int DayWidth = 12;

    public static void Add(Prose prose, Change change, string indent)
    {
        var day = change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        prose.Add($"{change.Sentence} [{string.Join(", ", change.Docs)}]", indent + new string(' ', DayWidth), indent + day.PadRight(DayWidth));
    }
}
