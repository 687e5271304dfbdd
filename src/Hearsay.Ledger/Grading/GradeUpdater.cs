using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Grading;

/// <summary>
/// Makes again the grades and stories that are due, some at a time, each time in one transaction. Several processes share
/// what is due: nobody links meanwhile, so that all they read stands still, and each takes slots that no other has in hand.
/// </summary>
internal sealed class GradeUpdater(LedgerAccess access, SketchCache cache, LinkMemory memory, TimeProvider time)
{
    /// <summary>Slots graded in one transaction.</summary>
    private const int Portion = 500;

    /// <summary>Those of a story together: they are told in the same reports.</summary>
    private static readonly string SlotsDue = "SELECT d.minute, d.tie, d.number FROM slots_due d LEFT JOIN link_reports r ON r.minute = d.minute AND r.tie = d.tie "
        + $"ORDER BY r.story_minute, r.story_tie, d.minute, d.tie, d.number LIMIT {Portion}";

    /// <summary>Ends when nothing is due any more, here or in the hands of another process.</summary>
    public void Update(CancellationToken cancel)
    {
        do
        {
            cancel.ThrowIfCancellationRequested();
            access.GiveWay();
            if (access.Read(RulesChanged)) access.Write(MarkAll);
        }
        while (access.Write(Some) || access.Write(IsLeft));
    }

    /// <summary>Forgets all grades, as the links they follow from are forgotten. What is kept of earlier ones stays.</summary>
    public static void Forget(Session session)
    {
        foreach (var table in (string[])["slots_due", "stories_due", "slots", "stories", "positions", "changes", "claim_grades"]) session.Execute($"DELETE FROM {table}");
    }

    private static bool RulesChanged(Session session) => session.Scalar<string>("SELECT value FROM meta WHERE name = 'grades'") != RuleTable.Of(session).Rules;

    /// <summary>By one process, however many see it at once.</summary>
    private bool MarkAll(Session session)
    {
        access.Engine.LockLinks(session);
        if (!RulesChanged(session)) return false;
        DueMarker.All(session);
        session.Execute("INSERT INTO meta (name, value) VALUES ('grades', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", RuleTable.Of(session).Rules);
        return true;
    }

    /// <summary>Waits for those who grade still; true where one of them gave up what it had in hand.</summary>
    private bool IsLeft(Session session)
    {
        access.Engine.LockLinks(session);
        return session.Scalar<long>("SELECT (SELECT count(*) FROM slots_due) + (SELECT count(*) FROM stories_due)") > 0;
    }

    private bool Some(Session session)
    {
        access.Engine.ShareLinks(session);
        if (RulesChanged(session)) return true;
        cache.Enter(session.Scalar<string>("SELECT value FROM meta WHERE name = 'sketches'") ?? "0");
        cache.Names = null;
        var (relations, rules) = RuleTable.Of(session);
        var turn = LinkTurn.Of(session);
        memory.Enter(turn);
        var store = new SqlLinkStore(access.Engine, session, cache, memory, ImmutableHashSet<ReportRank>.Empty);
        var slots = session.Rows(SlotsDue + access.Engine.Taking, row => new ClaimKey(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)));
        var grades = new GradeStore(access.Engine, session, AuditChain.Time(time.GetUtcNow()));
        var maker = new GradeMaker(store, relations);
        foreach (var slot in slots)
        {
            Renew(session, store, maker, grades, slot, rules);
        }
        var stories = session.Rows($"SELECT d.minute, d.tie FROM stories_due d ORDER BY d.minute, d.tie LIMIT {Portion}{access.Engine.Taking}", row => new RankKey(row.GetInt64(0), row.GetInt64(1)));
        foreach (var story in stories)
        {
            StoryRows.Renew(session, store, story);
        }
        session.ExecuteAll("DELETE FROM slots_due WHERE minute = $1 AND tie = $2 AND number = $3", [.. slots.Select(slot => (object?[])[slot.Minute, slot.Tie, slot.Number])]);
        session.ExecuteAll("DELETE FROM stories_due WHERE minute = $1 AND tie = $2", [.. stories.Select(story => (object?[])[story.Minute, story.Tie])]);
        grades.Flush();
        memory.Leave(turn);
        return slots.Count + stories.Count > 0;
    }

    private static void Renew(Session session, SqlLinkStore store, GradeMaker maker, GradeStore grades, ClaimKey place, string rules)
    {
        var old = grades.Find(place);
        var claims = store.SlotMembers(place);
        var slot = claims.IsEmpty ? null : maker.Case(claims);
        var input = slot is null ? null : GradeMaker.Hash(slot);
        if (old is not null && old.Input == input && old.Rules == rules) return;
        if (old is not null) grades.Remove(place);
        if (slot is null)
        {
            if (old is not null) grades.Keep(old, claims.IsEmpty ? "its claims are in another slot, or gone" : "what it held is told elsewhere, or stands in earlier versions only", claims.IsEmpty ? NextOf(session, place) : null);
            grades.Mark(Numbers(store, claims), null);
            return;
        }
        var body = maker.Grade(slot);
        if (old is not null && (old.Grade, old.KMin, old.KMax, old.Sentence) != (body.Graded.GradeText, body.Graded.KMin, body.Graded.KMax, SqlText.Of(body.Graded.Sentence)))
            grades.Keep(old, GradeReasons.Of(old, slot, rules), null);
        grades.Put(place, body, input!, rules, claims.Length);
        grades.Mark(Numbers(store, claims), body.Graded.GradeText);
    }

    private static string? NextOf(Session session, ClaimKey place) => session.Rows(
        "SELECT r.report, f.minute, f.number, f.claim FROM link_claims c JOIN link_claims f ON f.minute = c.slot_minute AND f.tie = c.slot_tie AND f.number = c.slot_number "
        + "JOIN link_reports r ON r.minute = f.minute AND r.tie = f.tie WHERE c.minute = $1 AND c.tie = $2 AND c.number = $3",
        row => StoryIds.OfSlot(new ClaimRef(new ReportRank(row.GetInt64(1), new ReportId(row.GetString(0))), (int)row.GetInt64(2), new ClaimId(row.GetString(3)))).Value,
        place.Minute, place.Tie, place.Number).FirstOrDefault();

    /// <summary>Numbers of the claims' rows.</summary>
    private static IEnumerable<long> Numbers(SqlLinkStore store, ImmutableArray<ClaimRef> claims)
    {
        foreach (var report in claims.GroupBy(claim => claim.Report))
        {
            var number = store.NumberOf(report.Key);
            var day = store.Report(report.Key.Id).Head.Published?.Date;
            foreach (var claim in report.Where(claim => claim.Number < ClaimNumber.MaxClaims)) yield return ClaimNumber.Of(day, number, claim.Number);
        }
    }
}
