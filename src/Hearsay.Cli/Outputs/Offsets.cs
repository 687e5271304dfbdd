using Hearsay.Exports;
using Hearsay.Ledger;

namespace Hearsay.Cli.Outputs;

/// <summary>Offsets in code points for reports of a ledger.</summary>
internal sealed class Offsets(IClaimLedger ledger)
{
    private readonly Dictionary<ReportId, OffsetScale> _scales = [];

    public OffsetScale Of(ReportId report)
    {
        if (_scales.TryGetValue(report, out var known)) return known;
        return _scales[report] = new OffsetScale(ledger.Reading(report)?.Text ?? "", OffsetUnit.CodePoints);
    }
}
