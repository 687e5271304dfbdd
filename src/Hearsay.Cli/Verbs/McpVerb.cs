using System.CommandLine;
using Hearsay.Cli.Terminals;
using Hearsay.Web.Mcp;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay mcp</c>: the ledger for an assistant that starts this process and speaks the Model Context Protocol.</summary>
internal sealed class McpVerb : Command, IVerb
{
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<string> _address = new("--address") { Description = "Where 'hearsay serve' shows the ledger, for links in answers.", DefaultValueFactory = _ => "http://127.0.0.1:8017", HelpName = "address" };

    public McpVerb(Terminal terminal) : base("mcp", "Let an assistant ask the ledger, over standard input and output.")
    {
        Add(_ledger);
        Add(_address);
        SetAction((parsed, cancel) => Task.FromResult(LedgerOption.Use("mcp", parsed.GetValue(_ledger), terminal, ledger =>
        {
            McpStdio.Run(ledger, parsed.GetRequiredValue(_address), Console.OpenStandardInput(), Console.OpenStandardOutput(), cancel).GetAwaiter().GetResult();
            return ExitCodes.Done;
        })));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay mcp --ledger desk.db", "As the command of an MCP server in an assistant's settings."),
    ];
}
