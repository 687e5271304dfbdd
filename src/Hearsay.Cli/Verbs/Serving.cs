using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Pipelines;
using Hearsay.Web;

namespace Hearsay.Cli.Verbs;

/// <summary>Serves a ledger until it is stopped.</summary>
internal static class Serving
{
    /// <param name="options">Where to listen.</param>
    /// <param name="ledger">What is shown.</param>
    /// <param name="pipeline">What reads what people give.</param>
    /// <param name="allowed">Hosts of private networks that pages may be fetched from.</param>
    /// <param name="terminal">Where the address is told.</param>
    /// <param name="tell">Says more, once the address is known; null says nothing.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task Run(ServeOptions options, IClaimLedger ledger, Lazy<Pipeline> pipeline, IReadOnlyList<string> allowed, Terminal terminal, Action<string>? tell, CancellationToken cancel)
    {
        using var pages = new WebPages(allowed, terminal.Time);
        await using var server = WebServer.Create(options, ledger, pipeline, terminal.Time, pages);
        await server.StartAsync(cancel);
        terminal.Error.WriteLine($"Hearsay is at {string.Join(' ', server.Urls)} over {ledger.Location}. Ctrl+C ends it.");
        tell?.Invoke(server.Urls.First());
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync(CancellationToken.None);
        }
    }
}
