using Hearsay.Intake.Feeds;
using Microsoft.Data.Sqlite;

namespace Hearsay.Live.Watching;

/// <summary>
/// What a watch remembers, in a file beside the ledger: each change is one transaction on the disk, so a process that
/// is killed loses nothing. A feed's ETag is kept together with the articles it named: never the one without the other.
/// </summary>
internal sealed class WatchState : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lock _turn = new();

    public WatchState(string file)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Execute("""
            CREATE TABLE IF NOT EXISTS feeds (
                address TEXT PRIMARY KEY, title TEXT, etag TEXT, modified TEXT, due INTEGER NOT NULL, pause INTEGER NOT NULL, failures INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS pages (
                address TEXT PRIMARY KEY, feed TEXT NOT NULL, stamp TEXT NOT NULL, title TEXT, published TEXT, etag TEXT, modified TEXT, text TEXT,
                tries INTEGER NOT NULL DEFAULT 0, looks INTEGER NOT NULL DEFAULT 0, due INTEGER) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS pages_due ON pages (due) WHERE due IS NOT NULL;
            """);
    }

    /// <summary>Adds feeds that are not known; known ones keep what is remembered.</summary>
    public void Add(IEnumerable<Uri> feeds, DateTimeOffset now, TimeSpan pause) => InTransaction(() =>
    {
        foreach (var feed in feeds)
            Execute("INSERT INTO feeds (address, due, pause, failures) VALUES ($1, $2, $3, 0) ON CONFLICT (address) DO NOTHING", feed.AbsoluteUri, Of(now), (long)pause.TotalMilliseconds);
    });

    public List<WatchedFeed> Feeds() => Rows(
        "SELECT address, title, etag, modified, due, pause, failures FROM feeds ORDER BY due, address",
        row => new WatchedFeed(row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3), At(row.GetInt64(4)), TimeSpan.FromMilliseconds(row.GetInt64(5)), row.GetInt32(6)));

    public List<WatchedPage> DuePages(DateTimeOffset now, int most) => Rows(
        "SELECT address, feed, title, published, etag, modified, text, tries, looks, due FROM pages WHERE due <= $1 ORDER BY due, address LIMIT $2",
        row => new WatchedPage(
            row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), row.GetInt32(7), row.GetInt32(8), At(row.GetInt64(9))),
        Of(now), (long)most);

    /// <summary>When the next article is due; null where none is.</summary>
    public DateTimeOffset? NextPage() => Rows("SELECT min(due) FROM pages WHERE due IS NOT NULL", row => row.IsDBNull(0) ? (DateTimeOffset?)null : At(row.GetInt64(0)))[0];

    /// <summary>Keeps a feed that was read with the articles it names; returns how many are new, and how many changed in it.</summary>
    public (int New, int Changed) Keep(WatchedFeed feed, Feed read, DateTimeOffset now)
    {
        var (added, changed) = (0, 0);
        InTransaction(() =>
        {
            foreach (var item in read.Items.Where(item => item.Link is not null))
            {
                var (address, stamp) = (item.Link!.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped), Stamp(item));
                if (Execute("INSERT INTO pages (address, feed, stamp, title, published, due) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (address) DO NOTHING",
                    address, feed.Address, stamp, read.Title, item.Published?.ToString(), Of(now)) > 0) added++;
                else changed += Execute("UPDATE pages SET stamp = $1, due = $2, looks = 0, tries = 0 WHERE address = $3 AND feed = $4 AND stamp <> $1", stamp, Of(now), address, feed.Address);
            }
            Put(feed with { Title = read.Title ?? feed.Title });
        });
        return (added, changed);
    }

    public void Keep(WatchedFeed feed) => InTransaction(() => Put(feed));

    /// <summary>Keeps what became of an article; no due date means that nothing more is to be done.</summary>
    public void Keep(WatchedPage page, DateTimeOffset? due) => InTransaction(() => Execute(
        "UPDATE pages SET etag = $1, modified = $2, text = $3, tries = $4, looks = $5, due = $6 WHERE address = $7",
        page.ETag, page.Modified, page.Text, (long)page.Tries, (long)page.Looks, due is { } at ? Of(at) : null, page.Address));

    public void Dispose() => _connection.Dispose();

    private void Put(WatchedFeed feed) => Execute(
        "UPDATE feeds SET title = $1, etag = $2, modified = $3, due = $4, pause = $5, failures = $6 WHERE address = $7",
        feed.Title, feed.ETag, feed.Modified, Of(feed.Due), (long)feed.Pause.TotalMilliseconds, (long)feed.Failures, feed.Address);

    /// <summary>Changes where the feed says something else of the article.</summary>
    private static string Stamp(FeedItem item) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes($"{item.Title}\u0001{item.Published}\u0001{item.Modified}\u0001{item.Html}")))[..16];

    private void InTransaction(Action work)
    {
        lock (_turn)
        {
            using var transaction = _connection.BeginTransaction();
            work();
            transaction.Commit();
        }
    }

    private int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        lock (_turn)
        {
            using var command = Command(sql, values);
            using var rows = command.ExecuteReader();
            List<T> found = [];
            while (rows.Read()) found.Add(read(rows));
            return found;
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long Of(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
