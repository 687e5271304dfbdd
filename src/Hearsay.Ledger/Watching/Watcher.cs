using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Watching;

/// <summary>Lets watches fire at what became known since they last looked. A report that brings a change is told of by the change alone.</summary>
internal sealed class Watcher(LedgerAccess access, TimeProvider time)
{
    /// <summary>Lines looked at in one transaction.</summary>
    private const int Portion = 1000;

    /// <summary>Claims of one report that are looked at.</summary>
    private const int MostClaims = 200;

    /// <summary>Fires; returns how many alerts that made.</summary>
    public int Fire(CancellationToken cancel)
    {
        for (var total = 0; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var (fired, more) = access.Write(Some);
            total += fired;
            if (!more) return total;
        }
    }

    private (int Fired, bool More) Some(Session session)
    {
        var watches = WatchStore.All(session);
        if (watches.Count == 0) return (0, false);
        access.Engine.LockLinks(session);
        var (fired, more) = (0, false);
        foreach (var watch in watches)
        {
            var news = Since(session, session.Scalar<long>("SELECT news_no FROM watches WHERE watch_no = $1", watch.Number));
            if (news.Count == 0) continue;
            fired += news.OrderBy(line => line.Kind == News.Report).Sum(line => Fire(session, watch, line));
            session.Execute("UPDATE watches SET news_no = $1 WHERE watch_no = $2", news[^1].Number, watch.Number);
            more |= news.Count == Portion;
        }
        return (fired, more);
    }

    private static List<NewsLine> Since(Session session, long number) => session.Rows(
        $"SELECT news_no, kind, slot, reports, sentence FROM news WHERE news_no > $1 ORDER BY news_no LIMIT {Portion}",
        row => new NewsLine(row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetString(4)), number);

    private int Fire(Session session, Watch watch, NewsLine line)
    {
        var kind = line.Kind == News.Report ? AlertKind.Claim : Enum.Parse<AlertKind>(line.Kind);
        if (watch.Kinds.Length > 0 && !watch.Kinds.Contains(kind)) return 0;
        var reports = line.Reports.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (kind == AlertKind.Claim && (IsCopy(session, reports[0]) || IsTold(session, watch, reports[0]))) return 0;
        foreach (var report in reports.Reverse())
        {
            var found = ClaimSearcher.Search(access.Engine, session, watch.Search with { Report = new ReportId(report), Limit = MostClaims }).Lines;
            if (line.Slot is { } slot && ClaimsOf(session, slot, report) is { Count: > 0 } under) found = [.. found.Where(claim => under.Contains(claim.Claim.Value))];
            if (found.Length > 0) return Keep(session, watch, kind, found, line.Sentence);
        }
        return 0;
    }

    private int Keep(Session session, Watch watch, AlertKind kind, ImmutableArray<FoundClaim> found, string sentence)
    {
        var first = found.MinBy(claim => claim.Predicate.Start)!;
        var more = kind == AlertKind.Claim ? found.Length - 1 : 0;
        return session.Execute(
            "INSERT INTO alerts (watch_no, kind, report, claim, at, span_start, span_end, words, more, sentence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
            + "ON CONFLICT (watch_no, kind, report, claim) DO NOTHING",
            watch.Number, kind.ToString(), first.Report.Value, first.Claim.Value, AuditChain.Time(time.GetUtcNow()), (long)first.Predicate.Start, (long)first.Predicate.End,
            first.Said, (long)more, kind == AlertKind.Claim ? $"{first.Outlet ?? first.Doc} says what the search looks for." : sentence);
    }

    /// <summary>The claims of a report that are told under a slot; none where the slot has moved since.</summary>
    private static HashSet<string> ClaimsOf(Session session, string slot, string report) => session.Rows(
        "SELECT c.claim FROM slots s JOIN link_claims c ON c.slot_minute = s.minute AND c.slot_tie = s.tie AND c.slot_number = s.number "
        + "JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie WHERE s.slot = $1 AND r.report = $2", row => row.GetString(0), slot, report).ToHashSet(StringComparer.Ordinal);

    private static bool IsCopy(Session session, string report) => session.Scalar<long>("SELECT count(*) FROM reports WHERE report = $1 AND original = 0", report) > 0;

    private static bool IsTold(Session session, Watch watch, string report) =>
        session.Scalar<long>("SELECT count(*) FROM alerts WHERE watch_no = $1 AND report = $2", watch.Number, report) > 0;

    /// <summary>A line of what became known.</summary>
    private sealed record NewsLine(long Number, string Kind, string? Slot, string Reports, string Sentence);
}
