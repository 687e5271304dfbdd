using System.Data.Common;
using System.Text.Json;
using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Asking;

/// <summary>Answers from the tables that grading keeps.</summary>
internal sealed class StoryQueries(LedgerAccess access) : IStoryQueries
{
    private const int ShortestId = 8;

    private readonly PreviewReader _previews = new(access.Engine);

    public Page<StoryLine> Stories(PageRequest page) => access.Read(session =>
    {
        Check(page);
        object?[] key = page.After is { } after ? KeyToken.Parse(after, 3) : [];
        var rows = session.Rows(
            $"SELECT latest, minute, tie, story, title, reports, lineages, first_day, last_day FROM stories{(key.Length > 0 ? " WHERE (latest, minute, tie) < ($1, $2, $3)" : "")} "
            + $"ORDER BY latest DESC, minute DESC, tie DESC LIMIT {page.Limit + 1}",
            row => (Key: KeyToken.Of(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), Line: new StoryLine(
                new StoryId(row.GetString(3)), row.GetString(4), (int)row.GetInt64(5), (int)row.GetInt64(6), Day(row.TextOrNull(7)), Day(row.TextOrNull(8)))), key);
        return Paged(rows, page.Limit);
    });

    public StoryView? Story(string name) => access.Read(session =>
    {
        var stories = session.Rows("SELECT body FROM stories WHERE story = $1 ORDER BY minute, tie", row => row.Bytes(0), name);
        if (stories.Count > 0) return View(session, stories[0]);
        return ReportLines.Named(session, name) is [{ } report] ? StoryOf(session, report.Report) : null;
    });

    public StoryView? StoryOf(ReportId report) => access.Read(session => StoryOf(session, report));

    public SlotView? Slot(SlotId slot) => access.Read(session => SlotReader.One(session, "s.slot = $1", slot.Value));

    public SlotView? SlotOf(ReportId report, ClaimId claim) => access.Read(session =>
    {
        var places = session.Rows(
            "SELECT c.minute, c.tie, c.number FROM link_claims c JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie WHERE c.claim = $1 AND r.report = $2",
            row => new ClaimKey(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), claim.Value, report.Value);
        return places.Count == 0 ? null : SlotReader.Holding(session, places[0], report);
    });

    public SlotView? SlotOf(string claim) => access.Read(session =>
    {
        if (claim.Length < ShortestId) return null;
        var found = session.Rows(
            "SELECT c.minute, c.tie, c.number, r.report FROM link_claims c JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie "
            + "WHERE c.claim >= $1 AND c.claim < $2 ORDER BY c.claim, c.minute, c.tie LIMIT 1",
            row => (Place: new ClaimKey(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), Report: new ReportId(row.GetString(3))), claim, claim + "\U0010FFFF");
        return found.Count == 0 ? null : SlotReader.Holding(session, found[0].Place, found[0].Report);
    });

    public bool IsDue(string claim) => claim.Length >= ShortestId && access.Read(session => LinkDue.Holds(session, claim));

    public ImmutableArray<SlotLine> SlotsOf(StoryId story) => access.Read(session => SlotReader.LinesOf(session, story));

    public StorySlots SlotsOf(StoryId story, PageRequest page) => access.Read(session =>
    {
        Check(page);
        return SlotReader.PageOf(session, story, page);
    });

    public Page<SlotLine> SlotsOfPrincipal(string principal, PageRequest page) => access.Read(session =>
    {
        Check(page);
        return SlotReader.LinesOfPrincipal(session, principal, page);
    });

    public Page<SlotView> Slots(StoryId? story, PageRequest page) => access.Read(session =>
    {
        Check(page);
        return SlotReader.Views(session, story, page);
    });

    public ImmutableArray<EarlierGrade> EarlierGrades(SlotId slot) => access.Read(session =>
    {
        var names = new List<string> { slot.Value };
        for (var i = 0; i < names.Count; i++)
        {
            var joined = session.Rows("SELECT DISTINCT slot FROM earlier_grades WHERE next = $1 ORDER BY slot", row => row.GetString(0), names[i]);
            names.AddRange(joined.Where(name => !names.Contains(name)));
        }
        return names.SelectMany(name => session.Rows(
                "SELECT slot, grade, k_min, k_max, sentence, rules, graded, until, reason, earlier_no FROM earlier_grades WHERE slot = $1",
                row => (Number: row.GetInt64(9), Grade: new EarlierGrade(
                    new SlotId(row.GetString(0)), row.GetString(1), (int)row.GetInt64(2), (int)row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7), row.GetString(8))),
                name))
            .OrderBy(row => row.Number).Select(row => row.Grade).ToImmutableArray();
    });

    public Page<ChangeLine> Changes(ChangeRequest request) => access.Read(session =>
    {
        Check(request.Page);
        return ChangeReader.Read(session, request);
    });

    public NewChanges News(long since, int most) => access.Read(session =>
    {
        Check(new PageRequest(most));
        return new NewChanges(ChangeReader.News(session, since, most), session.Scalar<long>("SELECT coalesce(max(news_no), 0) FROM news"));
    });

    public NameView? Who(string name) => access.Read(session => NameFinder.Find(access.Engine, session, name));

    public NameAnswer Called(string name) => access.Read(session => BearerFinder.Find(session, name, written => NameFinder.Find(access.Engine, session, written)));

    public ImmutableArray<CopyEdge> CopiesOf(ReportId report) => access.Read(session => CopyReader.Of(session, report));

    public ImmutableArray<CopyEdge> CopiesInto(IEnumerable<ReportId> reports) => access.Read(session => CopyReader.Into(session, reports));

    public Page<CopyEdge> Copies(PageRequest page) => access.Read(session =>
    {
        Check(page);
        return CopyReader.All(session, page);
    });

    public ClaimLink? Why(string a, string b) => access.Read(session => WhyReader.Between(access.Engine, session, a, b));

    public GradePreview? Preview(string a, string b) => access.Read(session => session.InSnapshot(() => _previews.Between(session, a, b)));

    public ImmutableArray<ClaimLink> UncertainLinks(int most) => access.Read(session => DoubtReader.Links(session, most));

    public ImmutableArray<NamePair> UncertainNames(int most) => access.Read(session => DoubtReader.Names(session, most));

    public ImmutableDictionary<ReportId, ReportLine> Lines(IEnumerable<ReportId> reports) => access.Read(session => ReportLines.Of(session, reports));

    /// <summary>Lines with the key of each, of which one more than a page was fetched.</summary>
    internal static Page<T> Paged<T>(List<(string Key, T Line)> rows, int limit) =>
        new([.. rows.Take(limit).Select(row => row.Line)], rows.Count > limit ? rows[limit - 1].Key : null);

    internal static DateOnly? Day(string? text) => string.IsNullOrEmpty(text) ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static StoryView? StoryOf(Session session, ReportId report)
    {
        var bodies = session.Rows(
            "SELECT s.body FROM link_reports r JOIN stories s ON s.minute = r.story_minute AND s.tie = r.story_tie WHERE r.report_no = (SELECT report_no FROM reports WHERE report = $1)",
            row => row.Bytes(0), report.Value);
        return bodies.Count == 0 ? null : View(session, bodies[0]);
    }

    private static StoryView View(Session session, byte[] body)
    {
        var story = Packing.Read(body, json => JsonSerializer.Deserialize(json, StoredGrades.Plain.Story))!;
        return new StoryView(story, ReportLines.Of(session, story.Reports.Select(rank => rank.Id)));
    }

    internal static void Check(PageRequest page)
    {
        if (page.Limit is < 1 or > PageRequest.MaxLimit)
            throw new LedgerException(LedgerFault.BadRequest, $"A page has 1 to {PageRequest.MaxLimit} lines.", "Ask for the next page with what 'next' says.");
    }
}
