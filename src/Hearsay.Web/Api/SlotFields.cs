using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;

namespace Hearsay.Web.Api;

/// <summary>Graded slots and their figures, positions in code points of the reports they stand in.</summary>
internal static class SlotFields
{
    public static void Write(IClaimLedger ledger, SlotView view, IBufferWriter<byte> output) => GradesFormat.Write(view.Graded, view.Story, Scales(ledger), output);

    public static void WriteNumbers(IClaimLedger ledger, SlotView view, IBufferWriter<byte> output)
    {
        var scales = Scales(ledger);
        foreach (var table in view.Numbers) NumbersFormat.Write(table, scales, output);
    }

    /// <summary>Reads each report once.</summary>
    private static Func<ReportId, OffsetScale> Scales(IClaimLedger ledger)
    {
        var known = new Dictionary<ReportId, OffsetScale>();
        return report =>
        {
            if (!known.TryGetValue(report, out var scale)) known[report] = scale = new OffsetScale(ledger.Reading(report)?.Text ?? "", OffsetUnit.CodePoints);
            return scale;
        };
    }
}
