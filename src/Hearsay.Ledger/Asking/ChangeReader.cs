using System.Data.Common;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Asking;

/// <summary>Reads changes page by page.</summary>
internal static class ChangeReader
{
    public static Page<ChangeLine> Read(Session session, ChangeRequest request)
    {
        List<object?> values = [];
        List<string> conditions = [];
        if (request.Principal is { } principal) Add("lower(c.principal) = lower({0})", principal);
        if (request.Since is { } since) Add("c.day >= {0}", SqlText.Day(since));
        if (request.Kind is { } kind) Add("c.kind = {0}", kind.ToString());
        var from = "changes c";
        if (request.Story is { } story)
        {
            // From the story to its reports to their changes: a story has few of all there are.
            from = "stories t CROSS JOIN link_reports r CROSS JOIN changes c";
            conditions.Add("r.story_minute = t.minute AND r.story_tie = t.tie AND c.minute = r.minute AND c.tie = r.tie");
            Add("t.story = {0}", story.Value);
        }
        if (request.Page.After is { } after)
        {
            var key = KeyToken.Parse(after, 5, 0);
            var first = values.Count + 1;
            values.AddRange(key);
            conditions.Add($"(c.day, c.minute, c.tie, c.number, c.step) {(request.LatestFirst ? '<' : '>')} ({string.Join(", ", Enumerable.Range(first, key.Length).Select(i => $"${i}"))})");
        }
        var way = request.LatestFirst ? " DESC" : "";
        var rows = session.Rows(
            "SELECT c.day, c.minute, c.tie, c.number, c.step, c.kind, c.principal, c.slot, c.before, c.after, c.reports, c.sentence FROM " + from
            + (conditions.Count > 0 ? " WHERE " + string.Join(" AND ", conditions) : "")
            + $" ORDER BY c.day{way}, c.minute{way}, c.tie{way}, c.number{way}, c.step{way} LIMIT {request.Page.Limit + 1}",
            row => (KeyToken.Of(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)), Line(row)), [.. values]);
        var page = StoryQueries.Paged(rows, request.Page.Limit);
        return page with { Lines = Named(session, page.Lines) };

        void Add(string condition, object? value)
        {
            values.Add(value);
            conditions.Add(condition.Replace("{0}", "$" + values.Count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
    }

    /// <summary>Changes that became known after a number, the latest first.</summary>
    public static ImmutableArray<ChangeLine> News(Session session, long since, int most) => Named(session, [.. session.Rows(
        "SELECT n.day, 0, 0, 0, 0, n.kind, n.principal, n.slot, n.before, n.after, n.reports, n.sentence FROM news n "
        + $"WHERE n.news_no > $1 AND n.kind <> '{Watching.News.Report}' ORDER BY n.news_no DESC LIMIT {most}", Line, since)]);

    /// <summary>With the names that scripts use for the reports.</summary>
    private static ImmutableArray<ChangeLine> Named(Session session, ImmutableArray<ChangeLine> changes)
    {
        var lines = ReportLines.Of(session, changes.SelectMany(line => line.Reports));
        return [.. changes.Select(line => line with { Change = line.Change with { Docs = [.. line.Reports.Select(id => lines.TryGetValue(id, out var known) ? known.Doc : id.Value)] } })];
    }

    /// <summary>All changes, with their reports by hash.</summary>
    public static List<Change> All(Session session) => session.Rows(
        "SELECT c.day, c.minute, c.tie, c.number, c.step, c.kind, c.principal, c.slot, c.before, c.after, c.reports, c.sentence FROM changes c ORDER BY c.day, c.minute, c.tie, c.number, c.step",
        row => Line(row) is var line ? line.Change with { Docs = [.. line.Reports.Select(report => report.Value)] } : throw new InvalidOperationException());

    private static ChangeLine Line(DbDataReader row)
    {
        ImmutableArray<ReportId> reports = [.. row.GetString(10).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new ReportId(id))];
        return new ChangeLine(
            new Change(
                StoryQueries.Day(row.GetString(0)), Enum.Parse<ChangeKind>(row.GetString(5)), row.GetString(6), row.TextOrNull(7) is { } slot ? new SlotId(slot) : null,
                row.GetString(8), row.GetString(9), [], row.GetString(11)),
            reports);
    }
}
