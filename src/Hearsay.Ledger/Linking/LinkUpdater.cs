using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Backups;
using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Ledger.Watching;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// Brings copies, stories, links and grades up to date, some reports at a time, each time in one transaction: a process
/// that is killed leaves the rest to be linked. What it ends in depends on what is filed alone.
/// </summary>
internal sealed class LinkUpdater(LedgerAccess access, SketchCache cache, LinkMemory memory, TimeProvider time)
{
    /// <summary>Reports linked in one transaction; the more, the fewer are settled twice.</summary>
    private const int Portion = 200;

    /// <summary>Reports of a backlog after which what they concern is graded: a slot that many of them speak of is graded once.</summary>
    private const int GradedTogether = 1000;

    /// <summary>Links what is not linked yet; returns how many reports that were.</summary>
    public int Update(IProgress<int>? progress, CancellationToken cancel)
    {
        if (access.Read(NewsIsOld)) access.Write(RenewNews);
        if (access.Read(Rules) != Linker.Version) Forget();
        if (access.Read(NamesAreOld)) access.Write(RenewNames);
        for (int total = 0, ungraded = 0; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var linked = LinkSome();
            total += linked;
            ungraded += linked;
            if (linked < Portion || ungraded >= GradedTogether || access.Read(access.Engine.LinksAreShared)) // others can grade beside it, and not link
            {
                new GradeUpdater(access, cache, memory, time).Update(cancel);
                new Watcher(access, time).Fire(cancel);
                ungraded = 0;
            }
            progress?.Report(total);
            if (linked == 0) return total;
            access.GiveWay();
        }
    }

    /// <summary>Forgets what was linked, so that <see cref="Update"/> does all of it again.</summary>
    public void Forget() => access.Write(session =>
    {
        access.Engine.LockLinks(session);
        cache.Clear();
        memory.Clear();
        LinkTurn.Next(session);
        GradeUpdater.Forget(session);
        foreach (var table in (string[])["links", "copies", "claim_keys", "link_claims", "link_keys", "link_sketches", "link_reports"]) session.Execute($"DELETE FROM {table}");
        session.Execute("INSERT INTO meta (name, value) VALUES ('links', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", Linker.Version);
        return session.Execute("UPDATE reports SET linked = NULL, original = 1");
    });

    /// <summary>The version of the rules that the links were made by; null where none were.</summary>
    private static string? Rules(Session session) => session.Scalar<string>("SELECT value FROM meta WHERE name = 'links'");

    private static bool NamesAreOld(Session session) => session.Scalar<string>("SELECT value FROM meta WHERE name = 'names'") is not null;

    /// <summary>Names of what an older version filed; by one process, however many ask at once.</summary>
    private bool RenewNames(Session session)
    {
        access.Engine.LockLinks(session);
        if (!NamesAreOld(session)) return false;
        LedgerCopier.RenewAll(access.Engine, session);
        session.Execute("DELETE FROM meta WHERE name = 'names'");
        return true;
    }

    private static bool NewsIsOld(Session session) => session.Scalar<string>("SELECT value FROM meta WHERE name = 'news'") is not null;

    /// <summary>What an older version had concluded is known already; before it is forgotten, and by one process.</summary>
    private bool RenewNews(Session session)
    {
        access.Engine.LockLinks(session);
        if (!NewsIsOld(session)) return false;
        var now = AuditChain.Time(time.GetUtcNow());
        News.Of(session, session.Rows("SELECT report FROM reports WHERE linked IS NOT NULL ORDER BY report_no", row => new ReportId(row.GetString(0))), now);
        News.Of(session, ChangeReader.All(session), now);
        session.Execute("DELETE FROM meta WHERE name = 'news'");
        return true;
    }

    private int LinkSome()
    {
        var turn = 0L;
        var linked = access.Write(session =>
        {
            var linked = LinkSome(session);
            turn = LinkTurn.Of(session);
            return linked;
        });
        memory.Leave(turn);
        return linked;
    }

    /// <summary>
    /// Takes the next reports in about the canonical order, so that a backlog is settled once: what is linked later
    /// seldom stands before what is linked already.
    /// </summary>
    private int LinkSome(Session session)
    {
        access.Engine.LockLinks(session);
        cache.Enter(session.Scalar<string>("SELECT value FROM meta WHERE name = 'sketches'") ?? "0");
        memory.Enter(LinkTurn.Of(session));
        var due = session.Rows(
            $"SELECT report_no, report FROM reports WHERE linked IS NULL AND reading_no IS NOT NULL ORDER BY coalesce(published, '9'), report LIMIT {Portion}",
            row => (Number: row.GetInt64(0), Report: new ReportId(row.GetString(1))));
        if (due.Count == 0) return 0;
        cache.Names = null;
        var now = AuditChain.Time(time.GetUtcNow());
        var reports = due.Select(one => (Report: cache.Put(SketchLoader.Sketch(session, ReadingStore.Present(session, one.Report)!, cache)), one.Number)).ToArray();
        var store = new SqlLinkStore(access.Engine, session, cache, memory, LinkFiler.File(access.Engine, session, reports, memory));
        session.ExecuteAll("UPDATE reports SET linked = $1 WHERE report_no = $2", [.. due.Select(one => (object?[])[Linker.Version, one.Number])]);
        News.Of(session, due.Select(one => one.Report), now);
        HashSet<ReportRank> added = [.. reports.Select(one => one.Report.Rank)];
        store.Prepare(added);
        var update = Linker.Update(store, added);
        store.Flush();
        DueMarker.Touched(session, update);
        DueMarker.Repeated(session, store.Repeating);
        foreach (var (number, _) in due) EditFinder.Renew(access.Engine, session, store, number, now);
        LinkTurn.Next(session);
        return due.Count;
    }
}
