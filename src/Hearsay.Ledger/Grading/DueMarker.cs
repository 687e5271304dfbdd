using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Grading;

/// <summary>Notes which slots and stories are to be made again. The notes are kept with the links they follow from, so that a process that is killed loses none.</summary>
internal static class DueMarker
{
    public static void Touched(Session session, LinkUpdate update)
    {
        session.ExecuteAll(
            "INSERT INTO slots_due (minute, tie, number) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            [.. update.Slots.Select(ClaimKey.Of).Select(slot => (object?[])[slot.Minute, slot.Tie, slot.Number])]);
        session.ExecuteAll(
            "INSERT INTO stories_due (minute, tie) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            [.. update.Stories.Select(RankKey.Of).Select(story => (object?[])[story.Minute, story.Tie])]);
    }

    /// <summary>The slots of all reports that repeat these, and of those: who repeats whom decides how many sources there are.</summary>
    public static void Repeated(Session session, IEnumerable<RankKey> reports)
    {
        var (open, seen) = (new Stack<RankKey>(reports), new HashSet<RankKey>());
        while (open.TryPop(out var report))
        {
            if (!seen.Add(report)) continue;
            SlotsOf(session, report);
            foreach (var later in session.Rows(
                "SELECT minute, tie FROM copies WHERE a_minute = $1 AND a_tie = $2 AND kind <> 'SharedPassages'", row => new RankKey(row.GetInt64(0), row.GetInt64(1)), report.Minute, report.Tie))
                open.Push(later);
        }
    }

    /// <summary>The slots that a report's claims are in, and its story.</summary>
    public static void Report(Session session, RankKey report)
    {
        SlotsOf(session, report);
        session.Execute(
            "INSERT INTO stories_due (minute, tie) SELECT story_minute, story_tie FROM link_reports WHERE minute = $1 AND tie = $2 AND story_minute IS NOT NULL ON CONFLICT DO NOTHING",
            report.Minute, report.Tie);
    }

    /// <summary>Everything: the rules changed.</summary>
    public static void All(Session session)
    {
        session.Execute("INSERT INTO slots_due (minute, tie, number) SELECT DISTINCT slot_minute, slot_tie, slot_number FROM link_claims WHERE slot_minute IS NOT NULL ON CONFLICT DO NOTHING");
        session.Execute("INSERT INTO slots_due (minute, tie, number) SELECT minute, tie, number FROM slots WHERE true ON CONFLICT DO NOTHING");
        session.Execute("INSERT INTO stories_due (minute, tie) SELECT DISTINCT story_minute, story_tie FROM link_reports WHERE story_minute IS NOT NULL ON CONFLICT DO NOTHING");
        session.Execute("INSERT INTO stories_due (minute, tie) SELECT minute, tie FROM stories WHERE true ON CONFLICT DO NOTHING");
    }

    private static void SlotsOf(Session session, RankKey report) => session.Execute(
        "INSERT INTO slots_due (minute, tie, number) SELECT DISTINCT slot_minute, slot_tie, slot_number FROM link_claims "
        + "WHERE minute = $1 AND tie = $2 AND slot_minute IS NOT NULL ON CONFLICT DO NOTHING", report.Minute, report.Tie);
}
