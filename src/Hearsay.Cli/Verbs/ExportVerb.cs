using System.CommandLine;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Web.Exports;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay export</c>: claims in the formats that others read.</summary>
internal sealed class ExportVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly FacetOptions _facets = new();
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<string> _format = new Option<string>("--format") { Description = string.Join(", ", LedgerExports.Names) + ".", Required = true, HelpName = "format" }
        .AcceptOnlyFromAmong([.. LedgerExports.Names]);
    private readonly Option<FileInfo?> _out = new("--out") { Description = "The file to write; without it, standard output.", HelpName = "file" };
    private readonly Option<string?> _partition = new Option<string?>("--partition") { Description = "Write a file for each day, month or year of publication into the folder --out.", HelpName = "day|month|year" }
        .AcceptOnlyFromAmong("day", "month", "year");
    private readonly Option<bool> _raw = new("--raw") { Description = "CSV without the guard against formulas." };

    public ExportVerb(Terminal terminal) : base("export", "Take claims out of the ledger in a format that others read.")
    {
        _terminal = terminal;
        _facets.AddTo(this);
        foreach (var option in new Option[] { _format, _out, _partition, _raw, _ledger }) Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(_partition) is not null && result.GetValue(_out) is null) result.AddError("--partition writes a folder. Name it with --out.");
        });
        SetAction((parsed, cancel) => Task.FromResult(LedgerOption.Use("export", parsed.GetValue(_ledger), _terminal, ledger => Run(parsed, ledger, cancel).GetAwaiter().GetResult())));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay export --format csv --out claims.csv", "Everything, for a spreadsheet."),
        ("hearsay export --format parquet --out denials.parquet --stance DENY", "What is denied, for DuckDB."),
        ("hearsay export --format parquet --partition day --from 2031-02-01 --out history", "The days since, each a file of a table by days."),
        ("hearsay export pier --format jsonld --from 2026-03-01", "Claims with a word, from a day on, as linked data on standard output."),
        ("hearsay export --format custody --outlet 'Lake Courier' --out evidence.zip", "Archived bytes, readings and history, with hashes over all of it."),
    ];

    private async Task<int> Run(ParseResult parsed, IClaimLedger ledger, CancellationToken cancel)
    {
        var export = LedgerExports.Find(parsed.GetRequiredValue(_format))!;
        var source = new ExportSource(ledger, _facets.Of(parsed), parsed.GetValue(_raw));
        if (parsed.GetValue(_partition) is { } partition)
        {
            await new PartitionedExport(export, Enum.Parse<PartitionLength>(partition, ignoreCase: true)).Write(source, parsed.GetRequiredValue(_out)!.FullName, cancel);
            return ExitCodes.Done;
        }
        if (parsed.GetValue(_out) is not { } file)
        {
            await export.Write(source, _terminal.Output, cancel);
            return ExitCodes.Done;
        }
        // Under another name until it is whole, so that a half of one is never taken for it.
        var unfinished = file.FullName + ".part";
        try
        {
            await using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None)) await export.Write(source, output, cancel);
            File.Move(unfinished, file.FullName, overwrite: true);
            return ExitCodes.Done;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
