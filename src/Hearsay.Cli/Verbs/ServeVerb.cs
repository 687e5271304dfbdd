using System.CommandLine;
using System.Net;
using Hearsay.Cli.Live;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Pipelines;
using Hearsay.Web;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay serve</c>: the screens and the API over a ledger.</summary>
internal sealed class ServeVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<int> _port = new("--port") { Description = "Port, 0 for any free one.", DefaultValueFactory = _ => 8017, HelpName = "n" };
    private readonly Option<string> _bind = new("--bind") { Description = "Address to listen on. Any but this machine's own needs --token-file.", DefaultValueFactory = _ => "127.0.0.1", HelpName = "address" };
    private readonly Option<FileInfo?> _tokenFile = new("--token-file") { Description = "A file with the secret that every request must carry.", HelpName = "file" };
    private readonly Option<string[]> _hosts = new("--host") { Description = "A name by which the server may be asked for beside its address.", HelpName = "name" };

    private readonly Option<string[]> _allowed = AllowHostOption.New();

    public ServeVerb(Terminal terminal) : base("serve", "Open the ledger in a browser, and to programs.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _ledger, _port, _bind, _tokenFile, _hosts, _allowed }) Add(option);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay serve", "The screens at http://127.0.0.1:8017, for this machine only."),
        ("hearsay serve --ledger desk.db --port 9000", "Another ledger, another port."),
        ("hearsay serve --bind 0.0.0.0 --token-file secret --host desk.example", "For a newsroom behind a proxy that speaks HTTPS."),
    ];

    private async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        if (!IPAddress.TryParse(parsed.GetValue(_bind), out var address))
            return Refuse($"'{parsed.GetValue(_bind)}' is not an address; write --bind 127.0.0.1.");
        if (!TryReadToken(parsed.GetValue(_tokenFile), out var token, out var fault)) return Refuse(fault);
        var options = new ServeOptions { Address = address, Port = parsed.GetValue(_port), Token = token, Hosts = [.. parsed.GetValue(_hosts) ?? []] };
        if (options.Refusal is { } refusal) return Refuse(refusal);
        try
        {
            using var ledger = ClaimLedger.Open(LedgerOption.LocationOf(parsed.GetValue(_ledger), _terminal), new LedgerOptions { Time = _terminal.Time });
            await Serving.Run(options, ledger, new Lazy<Pipeline>(DefaultPipeline.Create), parsed.GetRequiredValue(_allowed), _terminal, tell: null, cancel);
            return ExitCodes.Done;
        }
        catch (Exception failure) when (failure is LedgerException or IOException)
        {
            return Refuse(failure.Message);
        }
    }

    private static bool TryReadToken(FileInfo? file, out string? token, out string fault)
    {
        (token, fault) = (null, "");
        if (file is null) return true;
        try
        {
            token = File.ReadAllText(file.FullName).Trim();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            fault = $"The token file cannot be read: {failure.Message}";
            return false;
        }
    }

    private int Refuse(string message)
    {
        _terminal.Error.WriteLine("hearsay serve: " + message);
        return ExitCodes.Misuse;
    }
}
