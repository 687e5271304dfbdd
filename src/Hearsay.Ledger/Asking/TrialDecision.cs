using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Asking;

/// <summary>A decision on two claims that nobody has made: it holds, as one that is made does, for all claims on the words of either in every report of its text.</summary>
internal sealed class TrialDecision
{
    private readonly ClaimRelation _relation;
    private readonly ImmutableArray<ClaimRef> _first, _second;

    public TrialDecision(Session session, SqlLinkStore store, ClaimRef first, ClaimRef second, ClaimRelation relation) =>
        (_relation, _first, _second) = (relation, OnWordsOf(session, store, first), OnWordsOf(session, store, second));

    /// <summary>The claims that it is about: these are placed anew.</summary>
    public IEnumerable<ClaimRef> Claims => _first.Concat(_second);

    /// <summary>What is decided of a claim.</summary>
    public ImmutableArray<DecidedLink> On(ClaimRef claim) =>
    [
        .. (_first.Contains(claim) ? _second : []).Concat(_second.Contains(claim) ? _first : []).Where(other => other != claim).Distinct()
            .Select(other => new DecidedLink(other, _relation, "on trial")),
    ];

    private static ImmutableArray<ClaimRef> OnWordsOf(Session session, SqlLinkStore store, ClaimRef claim)
    {
        var filed = store.Report(claim.Report.Id).Filed;
        var at = CorrectionApplier.Claims.Anchor(filed.Claims[claim.Number]);
        return
        [
            .. session.Rows(
                "SELECT l.report FROM reports r JOIN link_reports l ON l.report_no = r.report_no WHERE r.text_id = $1 ORDER BY l.minute, l.tie",
                row => store.Report(new ReportId(row.GetString(0))), filed.Text.Value)
                .SelectMany(report => Enumerable.Range(0, report.Claims.Length).Where(i => CorrectionApplier.Claims.Anchor(report.Filed.Claims[i]).Overlaps(at)).Select(report.Ref)),
        ];
    }
}
