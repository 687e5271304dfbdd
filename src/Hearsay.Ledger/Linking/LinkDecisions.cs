using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>What people decided of links, found by the words that it was decided on.</summary>
internal sealed class LinkDecisions(Session session, Func<ReportId, SketchedReport> report)
{
    private LinkAnchors? _decisions;

    /// <summary>What people decided of a claim and others that are filed.</summary>
    public ImmutableArray<DecidedLink> On(ClaimRef claim)
    {
        _decisions ??= LinkAnchors.Standing(session);
        if (_decisions.IsEmpty) return [];
        var filed = report(claim.Report.Id).Filed;
        return
        [
            .. _decisions.On(filed.Text.Value, CorrectionApplier.Claims.Anchor(filed.Claims[claim.Number]))
                .SelectMany(one => ClaimsOn(one.Text, one.At).Where(other => other != claim).Select(other => new DecidedLink(other, RelationOf(one.Correction), $"{one.Correction.Actor} (correction {one.Correction.Number})")))
                .DistinctBy(decided => decided.Other).OrderBy(decided => decided.Other),
        ];
    }

    /// <summary>The claims on some words of a text, in all reports of that text that are filed.</summary>
    private IEnumerable<ClaimRef> ClaimsOn(string textId, TextSpan at)
    {
        foreach (var rank in session.Rows(
            "SELECT l.minute, l.tie, l.report FROM reports r JOIN link_reports l ON l.report_no = r.report_no WHERE r.text_id = $1 ORDER BY l.minute, l.tie", row => new ReportRank(row.GetInt64(0), new ReportId(row.GetString(2))), textId))
        {
            var sketch = report(rank.Id);
            for (var i = 0; i < sketch.Claims.Length; i++)
            {
                if (CorrectionApplier.Claims.Anchor(sketch.Filed.Claims[i]).Overlaps(at)) yield return sketch.Ref(i);
            }
        }
    }

    private static ClaimRelation RelationOf(Correction correction) => correction.After switch
    {
        """{"relation":"same"}""" => ClaimRelation.Same,
        """{"relation":"part-of"}""" => ClaimRelation.PartOf,
        """{"relation":"related"}""" => ClaimRelation.Related,
        _ => ClaimRelation.Different,
    };
}
