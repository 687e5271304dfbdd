using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay correct</c>: what a person decides, kept for good.</summary>
internal sealed class CorrectVerb : Command, IVerb
{
    /// <summary>More reports than this are left to 'hearsay link': a backlog is not what whoever corrects waits for.</summary>
    private const int MostLinked = 500;

    private readonly Terminal _terminal;
    private readonly Argument<string> _kind = new Argument<string>("KIND") { Description = "attribution, claim, event, link or merge; undo to take a correction back." }
        .AcceptOnlyFromAmong("attribution", "claim", "event", "link", "merge", "undo");
    private readonly Argument<string[]> _objects = new("OBJECT")
    {
        Description = "DOC:a3, a claim's or event's id; two claims for a link, two names for a merge; a correction's number for undo.",
        Arity = new ArgumentArity(1, 2),
    };
    private readonly Option<bool> _accept = new("--accept") { Description = "It is right; for a link or merge: they are the same." };
    private readonly Option<bool> _reject = new("--reject") { Description = "It is wrong; for a link or merge: they are not the same." };
    private readonly Option<string[]> _set = new("--set") { Description = "Put a field right: position=DENY. May be given several times.", HelpName = "field=value", DefaultValueFactory = _ => [] };
    private readonly Option<string> _reason = new("--reason") { Description = "Why, for whoever asks later.", HelpName = "text", Required = true };
    private readonly Option<string?> _by = new("--by") { Description = "Who decides; without it, the name of the user of this machine.", HelpName = "name" };
    private readonly Option<bool> _later = new("--later") { Description = "Leave links and grades as they are until the next 'hearsay link', for many corrections in a row." };
    private readonly Option<string?> _ledger = LedgerOption.New();

    public CorrectVerb(Terminal terminal) : base("correct", "Accept, reject or put right what was read; it holds when a newer model reads the report again.")
    {
        _terminal = terminal;
        Add(_kind);
        Add(_objects);
        foreach (var option in new Option[] { _accept, _reject, _set, _reason, _by, _later, _ledger }) Add(option);
        Validators.Add(result =>
        {
            var ways = (result.GetValue(_accept) ? 1 : 0) + (result.GetValue(_reject) ? 1 : 0) + (result.GetValue(_set) is { Length: > 0 } ? 1 : 0);
            if (result.GetValue(_kind) is "undo" ? ways != 0 : ways != 1) result.AddError("Give one of --accept, --reject and --set; none of them for undo.");
            foreach (var edit in result.GetValue(_set) ?? [])
            {
                if (edit.IndexOf('=') is <= 0) result.AddError($"'{edit}' sets no field. Write field=value.");
            }
        });
        SetAction((parsed, cancel) => Task.FromResult(LedgerOption.Use(
            "correct", parsed.GetValue(_ledger), _terminal, ledger => Run(ledger, RequestOf(parsed), parsed.GetValue(_later), cancel))));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay correct attribution pier:a3 --reject --reason \"a caption, nobody says it\"", "Leave an attribution out, with the claims that rest on it."),
        ("hearsay correct claim 3fb1c09a --set position=DENY --by Ada --reason \"heard the recording\"", "Put a claim's stance right."),
        ("hearsay correct merge \"Ferry Board\" \"Board of Ferries\" --accept --reason \"renamed in 2019\"", "Say that two names mean one."),
        ("hearsay correct undo 7 --reason \"wrong recording\"", "Take a correction back; both stay in the history."),
    ];

    private CorrectionRequest RequestOf(ParseResult parsed)
    {
        var kind = parsed.GetRequiredValue(_kind);
        return new CorrectionRequest
        {
            Kind = kind is "undo" ? CorrectionKind.Claim : Enum.Parse<CorrectionKind>(kind, ignoreCase: true),
            Action = kind is "undo" ? CorrectionAction.Undo
                : parsed.GetValue(_accept) ? CorrectionAction.Accept
                : parsed.GetValue(_reject) ? CorrectionAction.Reject
                : CorrectionAction.Edit,
            Object = string.Join(" | ", parsed.GetRequiredValue(_objects)),
            Edits = (parsed.GetValue(_set) ?? []).Select(edit => edit.Split('=', 2)).DistinctBy(edit => edit[0]).ToImmutableSortedDictionary(edit => edit[0], edit => edit[1]),
            Actor = parsed.GetValue(_by) ?? Environment.UserName,
            Reason = parsed.GetRequiredValue(_reason),
        };
    }

    private int Run(IClaimLedger ledger, CorrectionRequest request, bool later, CancellationToken cancel)
    {
        var correction = ledger.Correct(request);
        _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Kept as correction {correction.Number} in {ledger.Location}. 'hearsay correct undo {correction.Number}' takes it back."));
        var due = ledger.Due();
        if (!later && due <= MostLinked) ledger.Link(null, cancel);
        else _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{due:N0} {(due == 1 ? "report waits" : "reports wait")} to be linked and graded; 'hearsay link' does it."));
        return ExitCodes.Done;
    }
}
