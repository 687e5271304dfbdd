using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Asking;

/// <summary>Tells how two claims were judged. A pair that was not kept, because they are different, is judged again.</summary>
internal static class WhyReader
{
    public static ClaimLink? Between(LedgerEngine engine, Session session, string first, string second)
    {
        if (Find(session, first) is not { } one || Find(session, second) is not { } other || one == other) return null;
        var (a, b) = one < other ? (one, other) : (other, one);
        var store = new SqlLinkStore(engine, session, new SketchCache());
        return store.LinksInto(b).Select(link => (ClaimLink?)link).FirstOrDefault(link => link!.A == a) ?? Linker.Judge(store, a, b);
    }

    /// <summary>The first claim whose id begins so, 8 letters or more; null for none.</summary>
    public static ClaimRef? Find(Session session, string claim)
    {
        if (claim.Length < 8) return null;
        return session.Rows(
            "SELECT c.minute, r.report, c.number, c.claim FROM link_claims c JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie "
            + "WHERE c.claim >= $1 AND c.claim < $2 ORDER BY c.claim, c.minute, c.tie LIMIT 1",
            row => (ClaimRef?)new ClaimRef(new ReportRank(row.GetInt64(0), new ReportId(row.GetString(1))), (int)row.GetInt64(2), new ClaimId(row.GetString(3))),
            claim, claim + "\U0010FFFF").FirstOrDefault();
    }
}
