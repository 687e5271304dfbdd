using Hearsay.Ledger;

namespace Hearsay.Cli.Outputs;

/// <summary>What scripts call reports of a ledger.</summary>
internal sealed class DocNames(IClaimLedger ledger)
{
    private readonly Dictionary<ReportId, string> _names = [];

    public string Of(ReportId report)
    {
        if (_names.TryGetValue(report, out var known)) return known;
        return _names[report] = ledger.Stories.Lines([report]).TryGetValue(report, out var line) ? line.Doc : report.Value;
    }
}
