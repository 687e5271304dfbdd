using System.Data.Common;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Sql;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Embedded;

/// <summary>SQLite in one file: many readers and one writer at a time, which others wait for.</summary>
internal sealed class EmbeddedEngine : LedgerEngine
{
    private readonly string _path;
    private readonly string _connection;
    private readonly bool _manyReaders;

    public EmbeddedEngine(string path, LedgerOptions options)
    {
        _path = path;
        _manyReaders = options.ManyReaders;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = options.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            DefaultTimeout = Math.Max(1, (int)options.Patience.TotalSeconds),
            ForeignKeys = true,
        }.ToString();
        if (!options.Create && !File.Exists(path))
            throw new LedgerException(LedgerFault.Missing, $"There is no ledger '{path}'.", "Make one with 'hearsay read', or name another with --ledger.");
    }

    public override string Location => _path;

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        using var settings = connection.CreateCommand();
        // A checkpoint every 64 MB: linking touches pages all over its indexes, and those touched again are copied once.
        settings.CommandText = "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY";
        settings.ExecuteNonQuery();
        return connection;
    }

    public override void Migrate()
    {
        // Two processes may both find no tables; the one that comes second fails, looks again and finds them.
        for (var attempt = 1; !IsCurrent(); attempt++)
        {
            try
            {
                Migrations.Run(DbUp.DeployChanges.To.SqliteDatabase(_connection), "Embedded", _path);
            }
            catch (MigrationFailedException) when (attempt < 5)
            {
                Thread.Sleep(100 * attempt);
            }
        }
        if (_manyReaders) UseWriteAheadLog();
    }

    public override void Insert(Session session, string table, ImmutableArray<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0) return;
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"${i + 1}"))})";
        foreach (var row in rows) session.Execute(sql, row);
    }

    public override void InsertClaims(Session session, ImmutableArray<string> columns, IReadOnlyList<object?[]> rows)
    {
        Insert(session, "claims", columns, [.. rows.Select(row => row[..^2])]);
        foreach (var row in rows) session.Execute("INSERT INTO claim_words (rowid, words, facets) VALUES ($1, $2, $3)", row[0], row[^2], row[^1]);
    }

    public override void DeleteClaims(Session session, long report)
    {
        session.Execute("DELETE FROM claim_words WHERE rowid IN (SELECT claim_no FROM claims WHERE report_no = $1)", report);
        session.Execute("DELETE FROM claims WHERE report_no = $1", report);
    }

    /// <summary>Nothing to do: SQLite has one writer at a time.</summary>
    public override void LockAudit(Session session)
    {
    }

    /// <summary>Nothing to do: SQLite has one writer at a time.</summary>
    public override void LockLinks(Session session)
    {
    }

    /// <summary>Nothing to do: SQLite has one writer at a time.</summary>
    public override void ShareLinks(Session session)
    {
    }

    /// <summary>Nothing to do: SQLite has one writer at a time.</summary>
    public override void LockNews(Session session)
    {
    }

    /// <summary>Rows come out of the full-text index in their order, so that a page of a common word costs a page.</summary>
    public override void Limit(Conditions conditions, WordQuery? words, SearchRequest facets)
    {
        List<string> wanted = [];
        if (words is not null) wanted.Add($"words : ({words.ForSqlite()})");
        if (facets.Outlet is { } outlet) wanted.Add(Facet(FacetWords.Outlet(outlet)));
        if (facets.Principal is { } principal) wanted.Add(Facet(FacetWords.Principal(principal)));
        if (facets.Stance is { } stance) wanted.Add(Facet(FacetWords.Stance(PositionNames.Of(stance))));
        if (facets.Type is { } type) wanted.Add(Facet(FacetWords.Type(type)));
        if (facets.Place is { } place) wanted.Add(Facet(FacetWords.Place(place)));
        if (wanted.Count == 0) return;
        conditions.LeadBy("claim_words w CROSS JOIN", "w.rowid");
        conditions.Add("claim_words MATCH {0}", string.Join(" AND ", wanted));

        static string Facet(string word) => $"facets : {word}";
    }

    /// <summary>Said outright, since SQLite takes a row's number for the shorter way though its row lies far off.</summary>
    public override string By(string table, string index) => $"{table} INDEXED BY {index}";

    /// <summary>Nothing to do: SQLite goes on after the greatest.</summary>
    public override void SetCounter(Session session, string table, string column)
    {
    }

    public override bool MayRetry(Exception failure) => false;

    public override LedgerException? Explain(Exception failure)
    {
        if (failure is MigrationFailedException { InnerException: SqliteException inner }) failure = inner;
        return failure is SqliteException sqlite ? SqliteFaults.Explain(sqlite, _path) : null;
    }

    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private bool IsCurrent()
    {
        using var session = new Session(Connect());
        var tables = session.Scalar<long>("SELECT count(*) FROM sqlite_master");
        if (tables == 0) return false;
        if (session.Scalar<long>("SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'SchemaVersions')") == 0)
            throw SqliteFaults.NotALedger(_path);
        return session.Scalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'meta'") > 0
            && SchemaVersion.IsCurrent(session.Scalar<string>("SELECT value FROM meta WHERE name = 'schema'"), _path);
    }

    private void UseWriteAheadLog()
    {
        using var session = new Session(Connect());
        if (session.Scalar<string>("PRAGMA journal_mode") is not "wal") session.Scalar<string>("PRAGMA journal_mode = WAL");
    }
}
