using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;

namespace Hearsay.Web.Reviews;

/// <summary>Looks up what a key names.</summary>
internal static class CaseFinder
{
    public static ReviewCase? Find(IClaimLedger ledger, ReviewKey key) => key.Kind switch
    {
        CorrectionKind.Link => Side(ledger, key.Pair.A) is { } a && Side(ledger, key.Pair.B) is { } b ? new LinkCase(a, b, ledger.Stories.Why(key.Pair.A, key.Pair.B), ledger.Stories.Preview(key.Pair.A, key.Pair.B)) : null,
        CorrectionKind.Merge => key.Pair.B.Length > 0 ? new MergeCase(key.Pair.A, key.Pair.B, ledger.Stories.Who(key.Pair.A), ledger.Stories.Who(key.Pair.B)) : null,
        CorrectionKind.Event => Code(ledger, key.Object),
        _ => Attribution(ledger, key.Object),
    };

    /// <summary>The reading and the attribution that <c>REPORT:a3</c> names.</summary>
    public static AttributionCase? Attribution(IClaimLedger ledger, string item)
    {
        var at = item.LastIndexOf(":a", StringComparison.Ordinal);
        if (at < 0 || !int.TryParse(item.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return ledger.Reading(new ReportId(item[..at])) is { } reading && reading.Attributions.FirstOrDefault(one => one.Id.Value == number) is { } found ? new(reading, found) : null;
    }

    private static CodeCase? Code(IClaimLedger ledger, string item)
    {
        var reading = ledger.ReportOfEvent(item) is { } report ? ledger.Reading(report) : null;
        return reading?.Events.FirstOrDefault(one => one.Id.Value == item) is { } coded ? new(reading, coded) : null;
    }

    private static ClaimSide? Side(IClaimLedger ledger, string claim) =>
        ledger.Claims(claim) is [{ } found, ..] && ledger.Reading(found.Report) is { } reading
            ? new(found, reading, reading.Claims.FirstOrDefault(one => one.Id == found.Claim), ledger.Stories.SlotOf(found.Report, found.Claim)) : null;
}
