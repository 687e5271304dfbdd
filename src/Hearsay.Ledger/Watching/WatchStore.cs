using System.Data.Common;
using System.Text.Json;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Watching;

/// <summary>Keeps watches and tells what they fired at.</summary>
internal sealed class WatchStore(LedgerAccess access, TimeProvider time) : IWatches
{
    private const string Columns = "w.watch_no, w.name, w.request, w.kinds, w.actor, w.made, (SELECT count(*) FROM alerts a WHERE a.watch_no = w.watch_no)";

    public Watch Add(WatchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Name) || string.IsNullOrWhiteSpace(request.Actor)) throw Bad("A watch needs a name, and who asks for it.", "Give both.");
        var search = request.Search with { Limit = new Searching.SearchRequest().Limit, After = null, Report = null, CollapseCopies = false };
        if (search == new Searching.SearchRequest()) throw Bad("A watch for everything would fire at every report.", "Give words or a facet.");
        Searching.WordQuery.Parse(search.Words);
        return access.Write(session =>
        {
            var number = session.Scalar<long>(
                "INSERT INTO watches (name, request, kinds, actor, made, news_no) VALUES ($1, $2, $3, $4, $5, (SELECT coalesce(max(news_no), 0) FROM news)) RETURNING watch_no",
                SqlText.Of(request.Name), SqlText.Of(JsonSerializer.Serialize(search, WatchJson.Default.SearchRequest)),
                string.Join(' ', request.Kinds.Distinct().Order()), SqlText.Of(request.Actor), AuditChain.Time(time.GetUtcNow()));
            Note(session, request.Actor, "watch", number, request.Name);
            return session.Rows($"SELECT {Columns} FROM watches w WHERE w.watch_no = $1", Read, number)[0];
        });
    }

    public ImmutableArray<Watch> Standing() => access.Read(session => All(session).ToImmutableArray());

    public void End(long number, string actor)
    {
        if (string.IsNullOrWhiteSpace(actor)) throw Bad("Ending a watch needs to say who does.", "Give a name.");
        access.Write(session =>
        {
            if (session.Execute("UPDATE watches SET ended = $1 WHERE watch_no = $2 AND ended IS NULL", AuditChain.Time(time.GetUtcNow()), number) == 0)
                throw Bad($"There is no watch {number}, or it is ended.", "See the list of watches.");
            Note(session, actor, "end-watch", number, "");
            return true;
        });
    }

    public Page<Alert> Alerts(long? watch, PageRequest page) => access.Read(session =>
    {
        StoryQueries.Check(page);
        var after = page.After is { } token ? (long)KeyToken.Parse(token, 1)[0]! : long.MaxValue;
        var rows = session.Rows(
            "SELECT a.alert_no, a.watch_no, w.name, a.kind, a.at, a.report, a.claim, a.span_start, a.span_end, a.words, a.more, a.sentence "
            + $"FROM alerts a JOIN watches w ON w.watch_no = a.watch_no WHERE a.alert_no < $1{(watch is null ? "" : " AND a.watch_no = $2")} ORDER BY a.alert_no DESC LIMIT {page.Limit + 1}",
            row => (Key: KeyToken.Of(row.GetInt64(0)), Report: new ReportId(row.GetString(5)), Alert: (Func<ReportLine, Alert>)AlertOf(row)),
            watch is { } number ? [after, number] : [after]);
        var lines = ReportLines.Of(session, rows.Select(row => row.Report));
        return StoryQueries.Paged([.. rows.Select(row => (row.Key, row.Alert(lines[row.Report])))], page.Limit);
    });

    /// <summary>Those that are not ended.</summary>
    public static List<Watch> All(Session session) => session.Rows($"SELECT {Columns} FROM watches w WHERE w.ended IS NULL ORDER BY w.watch_no", Read);

    private static Watch Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), JsonSerializer.Deserialize(row.GetString(2), WatchJson.Default.SearchRequest)!,
        [.. row.GetString(3).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<AlertKind>)], row.GetString(4), row.GetString(5), row.GetInt64(6));

    private static Func<ReportLine, Alert> AlertOf(DbDataReader row)
    {
        var alert = new Alert(
            row.GetInt64(0), row.GetInt64(1), row.GetString(2), Enum.Parse<AlertKind>(row.GetString(3)), row.GetString(4), null!, new ClaimId(row.GetString(6)),
            new TextSpan((int)row.GetInt64(7), (int)row.GetInt64(8)), row.GetString(9), (int)row.GetInt64(10), row.GetString(11));
        return report => alert with { Report = report };
    }

    private void Note(Session session, string actor, string action, long number, string detail) => AuditChain.Append(
        access.Engine, session, time.GetUtcNow(), actor, action, string.Create(CultureInfo.InvariantCulture, $"watch {number}"), detail);

    private static LedgerException Bad(string message, string remedy) => new(LedgerFault.BadRequest, message, remedy);
}
