using System.Data.Common;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Corrections;

/// <summary>Reads and writes rows of corrections.</summary>
internal static class CorrectionStore
{
    private const string Columns =
        "correction_no, kind, action, object, text_id, anchor_start, anchor_end, quote, tuple, actor, reason, at, before, edits, after, undoes";

    /// <summary>Adds one and gives it its number.</summary>
    public static Correction Add(Session session, Correction correction)
    {
        var number = session.Scalar<long>(
            "INSERT INTO corrections (kind, action, object, text_id, anchor_start, anchor_end, quote, tuple, actor, reason, at, before, edits, after, undoes) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING correction_no",
            Name(correction.Kind), Name(correction.Action), SqlText.Of(correction.Object), correction.TextId,
            (long?)correction.Anchor?.Start, (long?)correction.Anchor?.End, SqlText.OrNull(correction.Quote), SqlText.Of(correction.Tuple),
            SqlText.Of(correction.Actor), SqlText.Of(correction.Reason), correction.At, correction.Before, correction.Edits, correction.After, correction.Undoes);
        return correction with { Number = number };
    }

    public static Correction? Find(Session session, long number) =>
        session.Rows($"SELECT {Columns} FROM corrections WHERE correction_no = $1", Read, number).FirstOrDefault();

    /// <summary>Those bound to a text, oldest first, without those taken back.</summary>
    public static IReadOnlyList<Correction> StandingOn(Session session, string textId) =>
        Standing(session.Rows($"SELECT {Columns} FROM corrections WHERE text_id = $1 ORDER BY correction_no", Read, textId));

    /// <summary>Those bound to the texts of some reports.</summary>
    public static IReadOnlyList<Correction> StandingOn(Session session, IEnumerable<ReportId> reports) => Standing(session.RowsAmong(
        $"SELECT {Columns} FROM corrections WHERE text_id IN (SELECT text_id FROM reports WHERE report {{among}}) ORDER BY correction_no", Read, reports.Select(report => report.Value)));

    /// <summary>Those of a kind that is bound to no text, oldest first, without those taken back.</summary>
    public static IReadOnlyList<Correction> StandingOf(Session session, CorrectionKind kind) =>
        Standing(session.Rows($"SELECT {Columns} FROM corrections WHERE text_id IS NULL AND kind = $1 ORDER BY correction_no", Read, Name(kind)));

    /// <summary>Those not taken back, latest first.</summary>
    public static IReadOnlyList<Correction> Latest(Session session, int most) => session.Rows(
        $"SELECT {Columns} FROM corrections c WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM corrections u WHERE u.undoes = c.correction_no) ORDER BY correction_no DESC LIMIT {most}", Read);

    /// <summary>Claims accepted or rejected for good, by number.</summary>
    public static IReadOnlyList<Correction> VerdictsAfter(Session session, long after) => session.Rows(
        $"SELECT {Columns} FROM corrections c WHERE kind = 'claim' AND action IN ('accept', 'reject') AND text_id IS NOT NULL AND undoes IS NULL AND correction_no > $1 "
        + "AND NOT EXISTS (SELECT 1 FROM corrections u WHERE u.undoes = c.correction_no) ORDER BY correction_no LIMIT 200", Read, after);

    /// <summary>All that name an object, oldest first, those taken back among them.</summary>
    public static IReadOnlyList<Correction> Naming(Session session, string item) =>
        session.Rows($"SELECT {Columns} FROM corrections WHERE object = $1 ORDER BY correction_no", Read, item);

    private static List<Correction> Standing(List<Correction> all)
    {
        var undone = all.Where(correction => correction.Undoes is not null).Select(correction => correction.Undoes!.Value).ToHashSet();
        return [.. all.Where(correction => correction.Undoes is null && !undone.Contains(correction.Number))];
    }

    private static Correction Read(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Kind = Enum.Parse<CorrectionKind>(row.GetString(1), ignoreCase: true),
        Action = Enum.Parse<CorrectionAction>(row.GetString(2), ignoreCase: true),
        Object = row.GetString(3),
        TextId = row.TextOrNull(4),
        Anchor = row.NumberOrNull(5) is { } start && row.NumberOrNull(6) is { } end ? new TextSpan((int)start, (int)end) : null,
        Quote = row.TextOrNull(7),
        Tuple = row.GetString(8),
        Actor = row.GetString(9),
        Reason = row.GetString(10),
        At = row.GetString(11),
        Before = row.TextOrNull(12),
        Edits = row.TextOrNull(13),
        After = row.TextOrNull(14),
        Undoes = row.NumberOrNull(15),
    };

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
