using System.CommandLine;
using System.Globalization;
using Hearsay.Ledger.Searching;

namespace Hearsay.Cli.Verbs;

/// <summary>What to look for in a ledger: the words and facets that search and export share.</summary>
internal sealed class FacetOptions
{
    private readonly Argument<string[]> _query = new("QUERY") { Description = "Words, all of them; \"in this order\", OR, -not, begin*.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _outlet = Facet("--outlet", "name", "Who published it.");
    private readonly Option<string?> _principal = Facet("--principal", "code|name", "For whom the speaker speaks: RU, or an organisation.");
    private readonly Option<string?> _stance = new Option<string?>("--stance") { Description = "Where the speaker stands.", HelpName = "stance" }
        .AcceptOnlyFromAmong("AFFIRM", "DENY", "NON-COMMITTAL", "WITHHELD", "affirm", "deny", "non-committal", "withheld");
    private readonly Option<string?> _type = Facet("--type", "code", "PLOVER type of the event, for example ASSAULT.");
    private readonly Option<string?> _place = Facet("--place", "name|code", "A place by name, or a country by its two letters.");
    private readonly Option<DateOnly?> _from = DayOption("--from", "First day of publication.");
    private readonly Option<DateOnly?> _to = DayOption("--to", "Last day of publication.");
    private readonly Option<string?> _grade = Facet("--grade", "grade", "Grade of the slot, for example ADMITTED.");
    private readonly Option<bool> _originators = new("--originators") { Description = "Leave out reports that repeat another one that is filed." };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_query);
        foreach (var option in new Option[] { _outlet, _principal, _stance, _type, _place, _from, _to, _grade, _originators }) verb.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public SearchRequest Of(ParseResult parsed) => new()
    {
        Words = string.Join(' ', parsed.GetValue(_query) ?? []),
        Outlet = parsed.GetValue(_outlet),
        Principal = parsed.GetValue(_principal),
        Stance = parsed.GetValue(_stance)?.ToUpperInvariant() switch
        {
            "AFFIRM" => Position.Affirm,
            "DENY" => Position.Deny,
            "NON-COMMITTAL" => Position.NonCommittal,
            "WITHHELD" => Position.Withheld,
            _ => null,
        },
        Type = parsed.GetValue(_type),
        Place = parsed.GetValue(_place),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Grade = parsed.GetValue(_grade),
        OriginatorsOnly = parsed.GetValue(_originators),
    };

    /// <summary>An option with one text.</summary>
    public static Option<string?> Facet(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static Option<DateOnly?> DayOption(string name, string description) => new(name)
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
