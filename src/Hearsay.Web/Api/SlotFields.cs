using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;

namespace Hearsay.Web.Api;

/// <summary>Graded slots and their figures, positions in code points of the reports they stand in.</summary>
internal static class SlotFields
{
    public static void Write(IClaimLedger ledger, ImmutableArray<SlotView> views, IBufferWriter<byte> output)
    {
        var scales = Scales(ledger, views, view => view.Graded.Positions.Select(step => step.Testimony.Report));
        foreach (var view in views) GradesFormat.Write(view.Graded, view.Story, scales, output);
    }

    public static void WriteNumbers(IClaimLedger ledger, ImmutableArray<SlotView> views, IBufferWriter<byte> output)
    {
        var scales = Scales(ledger, views, view => view.Numbers.SelectMany(table => table.Values).Select(value => value.Report));
        foreach (var table in views.SelectMany(view => view.Numbers)) NumbersFormat.Write(table, scales, output);
    }

    /// <summary>Reads only the reports whose positions are others in code points, all at once.</summary>
    private static Func<ReportId, OffsetScale> Scales(IClaimLedger ledger, ImmutableArray<SlotView> views, Func<SlotView, IEnumerable<ReportId>> reports)
    {
        var wide = ledger.Readings([.. views.SelectMany(view => reports(view).Where(view.Wide.Contains)).Distinct()])
            .ToDictionary(reading => reading.Report.Id, reading => new OffsetScale(reading.Text, OffsetUnit.CodePoints));
        return report => wide.GetValueOrDefault(report);
    }
}
