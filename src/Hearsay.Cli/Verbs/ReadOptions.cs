using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Hearsay.Cli.Live;
using Hearsay.Exports;

namespace Hearsay.Cli.Verbs;

/// <summary>The arguments and options of <c>hearsay read</c>; docs/verbs/read.md explains each.</summary>
internal sealed class ReadOptions
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders or patterns such as 'news/**/*.html'; - for standard input; an address for a page to fetch. HTML, plain text, JSON Lines, web archives, feeds.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = Choice("--format", "What to write.", ["brief", .. ReadingFormats.Names]);

    private readonly Option<string> _offsets = Choice("--offsets", "What offsets count.", ["codepoints", "utf16"]);

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "Write to a file, or into a folder (a file for each report) where the path is a folder or ends with a slash.",
        HelpName = "file|dir",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Reports read side by side. The output is the same for any number.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        HelpName = "n",
    };

    private readonly Option<ReportDate?> _published = new("--published")
    {
        Description = "Date of publication, 2026-03-24 or with time and zone; goes before what the report says.",
        CustomParser = ParseDate,
        HelpName = "date",
    };

    private readonly Option<string?> _outlet = new("--outlet")
    {
        Description = "Who published the reports; goes before what they say.",
        HelpName = "name",
    };

    private readonly Option<string?> _ledger = LedgerOption.New();

    private readonly Option<bool> _noLedger = new("--no-ledger") { Description = "Store nothing." };

    private readonly Option<bool> _plain = new("--plain") { Description = "No colours, marks instead. Also where NO_COLOR is set or nobody watches." };

    private readonly Option<bool> _color = new("--color") { Description = "Colours even where the output is not a terminal." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "No progress and no count at the end; what cannot be read is still told." };

    private readonly Option<FileInfo?> _actors = new("--actors")
    {
        Description = "A list of actors of your own that adds to the shipped ones and wins.",
        HelpName = "file",
    };

    private readonly Option<string[]> _allowedHosts = AllowHostOption.New();

    private readonly Option<bool> _unresolved = new("--unresolved") { Description = "List the actors that no list knows, with counts and examples, instead of what was read." };

    /// <summary>A mistyped option must not pass for a file of that name.</summary>
    internal static void CheckNoOption(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.StartsWith("--", StringComparison.Ordinal))
                result.AddError($"There is no option '{token.Value}'. Write './{token.Value}' for a file of that name.");
        }
    }

    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (var option in new Option[] { _format, _offsets, _out, _threads, _published, _outlet, _ledger, _noLedger, _plain, _color, _quiet, _actors, _unresolved, _allowedHosts })
            command.Add(option);
        _threads.Validators.Add(CheckThreads);
        _out.Validators.Add(CheckOut);
        _paths.Validators.Add(CheckNoOption);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_ledger) is not null && result.GetValue(_noLedger)) result.AddError("--ledger and --no-ledger exclude each other. Give one.");
            if (result.GetValue(_plain) && result.GetValue(_color)) result.AddError("--plain and --color exclude each other. Give one.");
        });
    }

    public ReadSettings Of(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(_paths),
        Format = parsed.GetRequiredValue(_format),
        Offsets = parsed.GetRequiredValue(_offsets) is "utf16" ? OffsetUnit.Utf16 : OffsetUnit.CodePoints,
        Out = parsed.GetValue(_out),
        Threads = parsed.GetValue(_threads),
        Published = parsed.GetValue(_published),
        Outlet = parsed.GetValue(_outlet),
        Colour = parsed.GetValue(_color) ? true : parsed.GetValue(_plain) ? false : null,
        Ledger = parsed.GetValue(_ledger),
        NoLedger = parsed.GetValue(_noLedger),
        Quiet = parsed.GetValue(_quiet),
        Actors = parsed.GetValue(_actors),
        AllowedHosts = parsed.GetValue(_allowedHosts) ?? [],
        Unresolved = parsed.GetValue(_unresolved),
    };

    private static Option<string> Choice(string name, string description, string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0], HelpName = string.Join('|', values) };
        return option.AcceptOnlyFromAmong(values);
    }

    private void CheckThreads(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var threads)
            && threads is < 1 or > 1024)
            result.AddError("--threads is from 1 to 1024.");
    }

    private static void CheckOut(OptionResult result)
    {
        if (result.Tokens is [{ Value: "" }]) result.AddError("--out is empty. Give a file or a folder.");
    }

    internal static ReportDate? ParseDate(ArgumentResult result)
    {
        var value = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new ReportDate(day, null);
        if (DateTimeOffset.TryParseExact(
            value, ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"],
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return new ReportDate(DateOnly.FromDateTime(instant.DateTime), instant);
        result.AddError($"'{value}' is not a date. Write it as 2026-03-24 or 2026-03-24T13:52:00+01:00.");
        return null;
    }
}
