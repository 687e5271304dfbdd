using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;

namespace Hearsay.Cli.Verbs;

/// <summary>What a batch did to the ledger, in a line.</summary>
internal static class KeptText
{
    private static readonly (FilingOutcome Outcome, string Words)[] Parts =
    [
        (FilingOutcome.Filed, "new"), (FilingOutcome.NewVersion, "new versions"), (FilingOutcome.ReadAgain, "read again"),
        (FilingOutcome.Known, "known"), (FilingOutcome.Rejected, "rejections"),
    ];

    public static string Of(LedgerSink sink, IClaimLedger ledger)
    {
        var parts = Parts.Where(part => sink.Outcomes.ContainsKey(part.Outcome))
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{sink.Outcomes[part.Outcome]:N0} {part.Words}")).ToList();
        var what = parts.Count == 0 ? "nothing" : string.Join(", ", parts);
        return $"Kept in {ledger.Location}: {what}.{(sink.Resumed ? " Went on with a batch that was cut off" + PassedOver(sink) + "." : "")}";
    }

    private static string PassedOver(LedgerSink sink)
    {
        if (sink.PassedOver == 0) return "";
        return string.Create(CultureInfo.InvariantCulture, $"; {sink.PassedOver:N0} {(sink.PassedOver == 1 ? "record was" : "records were")} not taken in again");
    }
}
