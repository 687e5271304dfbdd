using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;

namespace Hearsay.Web.Api;

/// <summary>Graded slots and their figures, positions in code points of the reports they stand in.</summary>
internal static class SlotFields
{
    public static void Write(IClaimLedger ledger, SlotView view, IBufferWriter<byte> output) => GradesFormat.Write(view.Graded, view.Story, Scales(ledger, view), output);

    public static void WriteNumbers(IClaimLedger ledger, SlotView view, IBufferWriter<byte> output)
    {
        var scales = Scales(ledger, view);
        foreach (var table in view.Numbers) NumbersFormat.Write(table, scales, output);
    }

    /// <summary>Reads each report once, and only where its positions are others in code points.</summary>
    private static Func<ReportId, OffsetScale> Scales(IClaimLedger ledger, SlotView view)
    {
        var known = new Dictionary<ReportId, OffsetScale>();
        return report =>
        {
            if (!view.Wide.Contains(report)) return default;
            if (!known.TryGetValue(report, out var scale)) known[report] = scale = new OffsetScale(ledger.Reading(report)?.Text ?? "", OffsetUnit.CodePoints);
            return scale;
        };
    }
}
