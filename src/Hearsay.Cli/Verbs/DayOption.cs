using System.CommandLine;
using System.Globalization;

namespace Hearsay.Cli.Verbs;

/// <summary>An option that is a day.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> New(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{result.Tokens[0].Value}' is not a day. Write it as 2026-03-24.");
            return null;
        },
    };
}
