using System.Data.Common;

namespace Hearsay.Ledger.Linking;

/// <summary>Reads places in the canonical order from rows: minute, tie, then the claim's number or the report's id, then that of the other.</summary>
internal static class LinkRows
{
    public static RankKey ReadRankKey(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1));

    public static ClaimKey ReadClaimKey(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));

    public static ReportRank ReadRank(DbDataReader row) => new(row.GetInt64(0), new ReportId(row.GetString(2)));

    public static ClaimRef ReadClaim(DbDataReader row) =>
        new(new ReportRank(row.GetInt64(0), new ReportId(row.GetString(3))), (int)row.GetInt64(2), new ClaimId(row.GetString(4)));
}
