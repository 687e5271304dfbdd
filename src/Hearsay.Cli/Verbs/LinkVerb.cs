using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay link</c>: copies, stories and links brought up to date.</summary>
internal sealed class LinkVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<bool> _anew = new("--anew") { Description = "Forget what was linked and link everything again." };
    private readonly Option<string?> _relations = new("--relations")
    {
        Description = "Grade by this table of alliances and conflicts from now on; 'shipped' goes back to the one of the program.",
        HelpName = "file|shipped",
    };
    private readonly Option<string?> _ledger = LedgerOption.New();

    public LinkVerb(Terminal terminal) : base("link", "Bring copies, stories, links and grades up to date; 'hearsay read' does it at the end of each batch.")
    {
        _terminal = terminal;
        Add(_anew);
        Add(_relations);
        Add(_ledger);
        SetAction((parsed, cancel) => Task.FromResult(LedgerOption.Use(
            "link", parsed.GetValue(_ledger), _terminal, ledger => Run(ledger, parsed.GetValue(_anew), parsed.GetValue(_relations), cancel))));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay link", "Link what was filed by a batch that was cut off, or corrected since."),
        ("hearsay link --anew", "Link everything again; it ends in the same."),
        ("hearsay link --relations own.tsv", "Grade by your own table of alliances and conflicts."),
    ];

    private int Run(IClaimLedger ledger, bool anew, string? relations, CancellationToken cancel)
    {
        if (relations is not null) ledger.UseRelations(relations is "shipped" ? null : File.ReadAllText(relations));
        var linked = anew ? ledger.LinkAnew(null, cancel) : ledger.Link(null, cancel);
        var counts = ledger.Counts();
        _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{linked:N0} reports linked. The ledger holds {counts.Copies:N0} copy edges and {counts.Links:N0} links of claims."));
        return ExitCodes.Done;
    }
}
