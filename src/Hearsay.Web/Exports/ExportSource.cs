using Hearsay.Ledger;
using Hearsay.Ledger.Searching;

namespace Hearsay.Web.Exports;

/// <summary>What an export takes from: everything in a ledger that a request finds.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Request">What to look for; its limit and page do not count.</param>
/// <param name="Raw">True where cells that a spreadsheet would run are left as they are.</param>
public sealed record ExportSource(IClaimLedger Ledger, SearchRequest Request, bool Raw = false)
{
    /// <summary>Admiralty digit of the slot that a claim is told under; null where it is not graded.</summary>
    public Func<ReportId, ClaimId, int?> Credibility { get; init; } = (report, claim) => Ledger.Stories.SlotOf(report, claim)?.Graded.Admiralty;

    /// <summary>Reports with the claims that were found in them, latest publication first; one is held at a time.</summary>
    /// <exception cref="LedgerException">The request is not one that can be answered.</exception>
    public IEnumerable<FoundReport> Reports(CancellationToken cancel) => FoundReport.Of(Ledger, Claims(cancel));

    private IEnumerable<FoundClaim> Claims(CancellationToken cancel)
    {
        var request = Request with { Limit = SearchRequest.MaxLimit, After = null };
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var page = Ledger.Search(request);
            foreach (var line in page.Lines) yield return line;
            if (page.Next is null) yield break;
            request = request with { After = page.Next };
        }
    }
}
