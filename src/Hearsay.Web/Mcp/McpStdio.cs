using Hearsay.Ledger;
using ModelContextProtocol.Server;

namespace Hearsay.Web.Mcp;

/// <summary>The tools over two streams, for an assistant that starts the process.</summary>
public static class McpStdio
{
    /// <summary>Answers until the input ends.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="address">Where the screens of the ledger are served, for links.</param>
    /// <param name="input">Requests, a JSON object a line.</param>
    /// <param name="output">Answers.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task Run(IClaimLedger ledger, string address, Stream input, Stream output, CancellationToken cancel)
    {
        var tools = new LedgerTools(ledger, () => address.TrimEnd('/')).All();
        await using var transport = new StreamServerTransport(input, output, "hearsay");
        await using var server = McpServer.Create(transport, LedgerTools.Options(tools));
        await server.RunAsync(cancel);
    }
}
