using System.Data.Common;
using System.Text.Json;
using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Asking;

/// <summary>Reads graded slots.</summary>
internal static class SlotReader
{
    private const string LineColumns =
        "s.minute, s.tie, s.number, s.slot, f.minute, f.report, s.proposition, s.grade, s.negated, s.admiralty, s.k_min, s.k_max, s.sides, s.claims, s.sentence";

    private const string ViewColumns = "s.minute, s.tie, s.number, s.body, f.minute, f.report, s.rules, s.input, s.graded";

    /// <summary>The report of a slot's first claim, and the first report of its story.</summary>
    private const string Own = "link_reports r ON r.minute = s.minute AND r.tie = s.tie", First = "link_reports f ON f.minute = r.story_minute AND f.tie = r.story_tie";

    private const string WithStory = $"JOIN {Own} JOIN {First}";

    /// <summary>The same where one whose report was just taken out has no story for a moment.</summary>
    private const string WithStoryIfAny = $"LEFT JOIN {Own} LEFT JOIN {First}";

    /// <summary>The slots with a claim in the story that a parameter names.</summary>
    private const string OfStory =
        "(SELECT DISTINCT c.slot_minute, c.slot_tie, c.slot_number FROM stories t JOIN link_reports m ON m.story_minute = t.minute AND m.story_tie = t.tie "
        + "JOIN link_claims c ON c.minute = m.minute AND c.tie = m.tie WHERE t.story = {0}) k JOIN slots s ON s.minute = k.slot_minute AND s.tie = k.slot_tie AND s.number = k.slot_number";

    public static SlotView? One(Session session, string where, params ReadOnlySpan<object?> values) => Named(session, session.Rows(
        $"SELECT {ViewColumns} FROM slots s {WithStory} WHERE {where} ORDER BY s.minute, s.tie, s.number LIMIT 1", View, values)).FirstOrDefault();

    /// <summary>The slot that a claim is told under.</summary>
    public static SlotView? Holding(Session session, ClaimKey claim, ReportId report)
    {
        if (IsWithheld(session, claim, report) && ReadingStore.Present(session, report) is { } stored)
        {
            var filed = SketchLoader.Sketch(session, stored, new SketchCache()).Filed;
            if (claim.Number < filed.Claims.Length && WithheldBearings.Of(filed, (int)claim.Number) is { } bearsOn) claim = claim with { Number = bearsOn };
        }
        var slots = session.Rows(
            "SELECT slot_minute, slot_tie, slot_number FROM link_claims WHERE minute = $1 AND tie = $2 AND number = $3 AND slot_minute IS NOT NULL",
            row => new ClaimKey(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), claim.Minute, claim.Tie, claim.Number);
        return slots is [var slot] ? One(session, "s.minute = $1 AND s.tie = $2 AND s.number = $3", slot.Minute, slot.Tie, slot.Number) : null;
    }

    /// <summary>Only what is withheld bears on other claims, and to find on which takes the whole reading.</summary>
    private static bool IsWithheld(Session session, ClaimKey claim, ReportId report) => session.Scalar<long>(
        "SELECT count(*) FROM link_claims k JOIN reports r ON r.report = $4 JOIN claims c ON c.claim = k.claim AND c.report_no = r.report_no "
        + "WHERE k.minute = $1 AND k.tie = $2 AND k.number = $3 AND (c.position = 'WITHHELD' OR c.factuality = 'undisclosed')", claim.Minute, claim.Tie, claim.Number, report.Value) > 0;

    public static ImmutableArray<SlotLine> LinesOf(Session session, StoryId story) =>
    [
        .. session.Rows(
            $"SELECT {LineColumns} FROM {Source(story, "$1")} {WithStory} ORDER BY s.claims DESC, s.minute, s.tie, s.number", Line, story.Value),
    ];

    /// <summary>A page of them. All are counted and put in order by what is short of each; what is long is read of the page alone.</summary>
    public static StorySlots PageOf(Session session, StoryId story, PageRequest page)
    {
        var all = session.Rows(
            $"SELECT s.claims, s.minute, s.tie, s.number, s.slot, s.grade FROM {Source(story, "$1")}",
            row => (Key: (Claims: -row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), Slot: row.GetString(4), Grade: row.GetString(5)), story.Value);
        all.Sort((a, b) => a.Key.CompareTo(b.Key));
        var from = page.After is { } after && KeyToken.Parse(after, 4) is [long claims, long minute, long tie, long number]
            ? all.FindIndex(one => one.Key.CompareTo((claims, minute, tie, number)) > 0) : 0;
        var keys = from < 0 ? [] : all.Skip(from).Take(page.Limit).ToList();
        var lines = session.RowsAmong($"SELECT {LineColumns} FROM slots s {WithStory} WHERE s.slot {{among}}", Line, keys.Select(key => key.Slot)).ToLookup(line => line.Slot.Value);
        var last = from >= 0 && from + keys.Count < all.Count ? keys[^1].Key : default;
        return new StorySlots(
            new([.. keys.SelectMany(key => lines[key.Slot].Take(1))], last == default ? null : KeyToken.Of(last.Claims, last.Item2, last.Item3, last.Item4)),
            all.CountBy(one => one.Grade).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    public static Page<SlotLine> LinesOfPrincipal(Session session, string principal, PageRequest page)
    {
        object?[] values = page.After is { } after ? [principal, .. KeyToken.Parse(after, 3)] : [principal];
        var rows = session.Rows(
            $"SELECT {LineColumns} FROM (SELECT DISTINCT minute, tie, number FROM positions WHERE lower(principal) = lower($1)"
            + (page.After is null ? "" : " AND (minute, tie, number) < ($2, $3, $4)")
            + $" ORDER BY minute DESC, tie DESC, number DESC LIMIT {page.Limit + 1}) k "
            + $"JOIN slots s ON s.minute = k.minute AND s.tie = k.tie AND s.number = k.number {WithStory} ORDER BY s.minute DESC, s.tie DESC, s.number DESC",
            row => (KeyToken.Of(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), Line(row)), values);
        return StoryQueries.Paged(rows, page.Limit);
    }

    public static Page<SlotView> Views(Session session, StoryId? story, PageRequest page)
    {
        List<object?> values = [];
        List<string> conditions = [];
        if (page.After is { } after)
        {
            values.AddRange(KeyToken.Parse(after, 3));
            conditions.Add("(s.minute, s.tie, s.number) > ($1, $2, $3)");
        }
        if (story is { } named) values.Add(named.Value);
        // The page is cut before anything is joined: PostgreSQL would join and sort all slots.
        var rows = session.Rows(
            $"SELECT {ViewColumns} FROM (SELECT s.minute, s.tie, s.number, s.body, s.rules, s.input, s.graded FROM {Source(story, $"${values.Count}")}{(conditions.Count > 0 ? " WHERE " + string.Join(" AND ", conditions) : "")} "
            + $"ORDER BY s.minute, s.tie, s.number LIMIT {page.Limit + 1}) s {WithStoryIfAny} ORDER BY s.minute, s.tie, s.number",
            row => (Key: KeyToken.Of(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), Line: row.IsDBNull(4) ? null : View(row)), [.. values]);
        var paged = StoryQueries.Paged(rows, page.Limit);
        return new(Named(session, [.. paged.Lines.OfType<SlotView>()]), paged.Next);
    }

    private static string Source(StoryId? story, string parameter) => story is null ? "slots s" : OfStory.Replace("{0}", parameter, StringComparison.Ordinal);

    private static SlotLine Line(DbDataReader row) => new(
        new SlotId(row.GetString(3)), StoryIds.OfStory(new ReportRank(row.GetInt64(4), new ReportId(row.GetString(5)))), row.GetString(6), row.GetString(7),
        row.GetInt64(8) != 0, (int)row.GetInt64(9), (int)row.GetInt64(10), (int)row.GetInt64(11), (int)row.GetInt64(12), (int)row.GetInt64(13), row.GetString(14));

    private static SlotView View(DbDataReader row)
    {
        var body = Packing.Read(row.Bytes(3), json => JsonSerializer.Deserialize(json, StoredGrades.Plain.GradeBody))!;
        var story = StoryIds.OfStory(new ReportRank(row.GetInt64(4), new ReportId(row.GetString(5))));
        return new SlotView(body.Graded, body.Numbers, story, row.GetString(6), row.GetString(7), row.GetString(8));
    }

    /// <summary>With the names that scripts use in place of hashes.</summary>
    private static ImmutableArray<SlotView> Named(Session session, List<SlotView> views)
    {
        var reports = views.SelectMany(view => view.Graded.Slot.Testimonies.Select(said => said.Report).Concat(view.Graded.Slot.Withheld.Select(note => note.Report)));
        var known = session.RowsAmong(
            "SELECT report, doc, pairs FROM reports WHERE report {among}", row => (Report: row.GetString(0), Doc: row.GetString(1), Pairs: row.NumberOrNull(2)), reports.Select(report => report.Value))
            .ToDictionary(row => row.Report, StringComparer.Ordinal);
        var wide = known.Values.Where(row => row.Pairs is not 0).Select(row => new ReportId(row.Report)).ToImmutableHashSet();
        return [.. views.Select(view => SlotNames.Put(view, id => known.TryGetValue(id, out var report) ? report.Doc : id) with { Wide = wide })];
    }
}
