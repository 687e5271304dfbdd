using System.Data.Common;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Npgsql;
using NpgsqlTypes;

namespace Hearsay.Ledger.Postgres;

/// <summary>PostgreSQL 15 or later: many readers, many writers.</summary>
internal sealed class PostgresEngine : LedgerEngine
{
    /// <summary>Any numbers that no other program is likely to lock.</summary>
    private const long MigrationLock = 0x68656172_73617901, AuditLock = 0x68656172_73617902, LinkLock = 0x68656172_73617903, NewsLock = 0x68656172_73617904;

    private readonly NpgsqlConnectionStringBuilder _settings;
    private readonly NpgsqlDataSource _source;

    public PostgresEngine(string address)
    {
        _settings = PostgresAddress.Parse(address);
        var builder = new NpgsqlSlimDataSourceBuilder(_settings.ToString());
        builder.EnableTransportSecurity();
        builder.EnableArrays();
        _source = builder.Build();
        Location = PostgresAddress.Shown(_settings);
    }

    public override string Location { get; }

    public override DbConnection Connect() => _source.OpenConnection();

    public override void Migrate()
    {
        using var session = new Session(Connect());
        if (IsCurrent(session)) return;
        session.Execute("SELECT pg_advisory_lock($1)", MigrationLock);
        try
        {
            var own = new NpgsqlConnectionStringBuilder(_settings.ToString()) { Pooling = false }; // else it would stay open for minutes
            if (!IsCurrent(session)) Migrations.Run(DbUp.DeployChanges.To.PostgresqlDatabase(own.ToString()), "Postgres", Location);
        }
        finally
        {
            session.Execute("SELECT pg_advisory_unlock($1)", MigrationLock);
        }
    }

    public override void Insert(Session session, string table, ImmutableArray<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0) return;
        var connection = (NpgsqlConnection)session.Connection;
        using var copy = connection.BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row) Write(copy, value);
        }
        copy.Complete();
    }

    public override void InsertClaims(Session session, ImmutableArray<string> columns, IReadOnlyList<object?[]> rows) =>
        Insert(session, "claims", [.. columns, "words"], [.. rows.Select(row => row[..^1])]);

    public override void DeleteClaims(Session session, long report) => session.Execute("DELETE FROM claims WHERE report_no = $1", report);

    public override void LockAudit(Session session) => session.Execute("SELECT pg_advisory_xact_lock($1)", AuditLock);

    public override void LockLinks(Session session) => session.Execute("SELECT pg_advisory_xact_lock($1)", LinkLock);

    public override void ShareLinks(Session session) => session.Execute("SELECT pg_advisory_xact_lock_shared($1)", LinkLock);

    /// <summary>Those who wait for the lock count too: they have more to grade.</summary>
    public override bool LinksAreShared(Session session) => session.Scalar<long>(
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' AND (classid::bigint << 32) + objid::bigint = $1 "
        + "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", LinkLock) > 0;

    public override void LockNews(Session session) => session.Execute("SELECT pg_advisory_xact_lock($1)", NewsLock);

    public override string Taking => " FOR UPDATE OF d SKIP LOCKED";

    public override bool IsFar => true;

    /// <summary>One trip for all keys.</summary>
    public override IEnumerable<(IndexKey Key, List<T> Places)> Latest<T>(Session session, LinkKeys table, IndexKey[] keys, int most, Func<DbDataReader, T> read)
    {
        var columns = string.Join(", ", table.Places);
        var found = session.Rows(
            $"SELECT p.*, k.number FROM unnest($1, $2) WITH ORDINALITY AS k (kind, value, number) CROSS JOIN LATERAL (SELECT {columns} FROM {table.Table} t "
            + $"WHERE t.kind = k.kind AND t.value = k.value ORDER BY {string.Join(", ", table.Places.Select(column => $"{column} DESC"))} LIMIT {most}) p",
            row => (Place: read(row), Number: row.GetInt64(table.Places.Length)), keys.Select(key => (long)key.Kind).ToArray(), keys.Select(key => key.Value).ToArray()).ToLookup(row => row.Number, row => row.Place);
        return keys.Select((key, i) => (key, found[i + 1].OrderDescending().ToList()));
    }

    public override void Limit(Conditions conditions, WordQuery? words, SearchRequest facets)
    {
        if (words is not null) conditions.Add("c.found @@ to_tsquery('hearsay'::regconfig, {0})", words.ForPostgres());
        if (facets.Outlet is { } outlet) conditions.Add("lower(c.outlet) = lower({0})", outlet);
        if (facets.Principal is { } principal) conditions.Add("lower(c.principal) = lower({0})", principal);
        if (facets.Stance is { } stance) conditions.Add("c.position = {0}", PositionNames.Of(stance));
        if (facets.Type is { } type) conditions.Add("lower(c.event_type) = lower({0})", type);
        if (facets.Place is { } place) conditions.Add("(lower(c.place) = lower({0}) OR lower(c.country) = lower({0}))", place);
        conditions.IsUnordered = words is not null && facets is { Outlet: null, Principal: null, Type: null, Place: null };
    }

    public override void SetCounter(Session session, string table, string column) => session.Scalar<long>(
        $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), coalesce(max({column}), 0) + 1, false) FROM {table}");

    public override bool MayRetry(Exception failure) => PostgresFaults.MayRetry(failure);

    public override LedgerException? Explain(Exception failure) => PostgresFaults.Explain(failure, Location);

    public override void Dispose() => _source.Dispose();

    private bool IsCurrent(Session session) =>
        session.Scalar<string>("SELECT to_regclass('meta')::text") is not null
        && SchemaVersion.IsCurrent(session.Scalar<string>("SELECT value FROM meta WHERE name = 'schema'"), Location);

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null: copy.WriteNull(); break;
            case string text: copy.Write(text, NpgsqlDbType.Text); break;
            case long number: copy.Write(number, NpgsqlDbType.Bigint); break;
            case double number: copy.Write(number, NpgsqlDbType.Double); break;
            case byte[] bytes: copy.Write(bytes, NpgsqlDbType.Bytea); break;
            default: throw new ArgumentException($"A column cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }
}
