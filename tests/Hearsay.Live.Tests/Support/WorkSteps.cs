using System.Diagnostics;
using Hearsay.Ledger;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests.Support;

/// <summary>Short words for what tests of workers do.</summary>
internal static class WorkSteps
{
    /// <summary>Every tenth repeats the one before it, and one is empty.</summary>
    /// <param name="terminal">In its folder "in".</param>
    /// <param name="count">How many.</param>
    /// <param name="lines">How many more lines, which make reading longer and claim nothing.</param>
    public static void WriteReports(this TestTerminal terminal, int count, int lines = 0)
    {
        for (var i = 0; i < count; i++)
        {
            var number = i % 10 == 9 ? i - 1 : i;
            var more = string.Concat(Enumerable.Range(0, lines).Select(line => $"\nBoat {line} of the harbour, the wet planks of pier {number}, a row of crates along the quay, and no crew.\n"));
            terminal.Write($"in/{i:000}.txt", i == 3 ? "" :
                $"Pier falls at Holm {number % 3}\n\nThe northern pier at Holm {number % 3} collapsed, the Ferry Board said on Monday. Divers searched the water for {number} hours before the tide turned against them, it said.\n{more}");
        }
    }

    public static Task<int> Enqueue(this TestTerminal terminal, NatsQueue queue) => terminal.Run("enqueue", terminal.Path("in"), "--broker", queue.Server, "--queue", queue.Name);

    /// <summary>Reads all that waits, undisturbed.</summary>
    public static async Task WorkQuietly(this TestTerminal terminal, NatsQueue queue, string ledger) =>
        Assert.Equal(0, await terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--ledger", ledger));

    /// <summary>Two workers, each a process.</summary>
    public static Process[] StartTwo(NatsQueue queue, string ledger) => [Start(queue, ledger), Start(queue, ledger)];

    /// <summary>Both ledgers hold the same, and the second is sound.</summary>
    public static void Same(string quiet, string loud)
    {
        using IClaimLedger a = ClaimLedger.Open(quiet), b = ClaimLedger.Open(loud);
        Assert.Equal(a.Digest(), b.Digest());
        Assert.Equal(Lines(a), Lines(b));
        Assert.Empty(b.Verify().Faults);
    }

    private static Process Start(NatsQueue queue, string ledger) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"), "work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--ledger", ledger, "--threads", "1", "--ack-wait", "5"])
    { UseShellExecute = false, RedirectStandardError = true })!;

    private static IEnumerable<string> Lines(IClaimLedger ledger) =>
        ledger.Search(new() { Limit = 500 }).Lines.Select(line => $"{line.Report} {line.Claim} {line.Said}").Order();
}
