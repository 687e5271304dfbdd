using System.Data.Common;
using System.Text.Json;

namespace Hearsay.Ledger.Sql;

/// <summary>
/// One connection with its prepared statements. Parameters are written <c>$1, $2, ...</c>, which both
/// engines know. Not safe to share between threads.
/// </summary>
internal sealed class Session(DbConnection connection) : IDisposable
{
    /// <summary>Commands sent in one trip.</summary>
    private const int MostCommands = 1000;

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    public DbConnection Connection => connection;

    /// <summary>Runs work in one transaction: all of it is stored, or nothing.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        using var transaction = connection.BeginTransaction(System.Data.IsolationLevel.ReadCommitted);
        _transaction = transaction;
        try
        {
            var result = work();
            transaction.Commit();
            return result;
        }
        finally
        {
            _transaction = null;
        }
    }

    /// <summary>Runs work that reads, all of it as things stood at one moment.</summary>
    public T InSnapshot<T>(Func<T> work)
    {
        var sqlite = connection as Microsoft.Data.Sqlite.SqliteConnection;
        using var transaction = sqlite is not null
            ? sqlite.BeginTransaction(deferred: true)
            : connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        _transaction = transaction;
        try
        {
            return work();
        }
        finally
        {
            _transaction = null;
        }
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs one statement with many sets of values, in as few trips as the engine can.</summary>
    public void ExecuteAll(string sql, IReadOnlyCollection<object?[]> rows)
    {
        if (!connection.CanCreateBatch)
        {
            foreach (var row in rows) Execute(sql, row);
            return;
        }
        foreach (var some in rows.Chunk(MostCommands))
        {
            using var batch = connection.CreateBatch();
            batch.Transaction = _transaction;
            foreach (var row in some)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = sql;
                foreach (var value in row)
                {
                    var parameter = command.CreateParameter();
                    parameter.Value = value ?? DBNull.Value;
                    command.Parameters.Add(parameter);
                }
                batch.BatchCommands.Add(command);
            }
            batch.ExecuteNonQuery();
        }
    }

    /// <summary>The first column of the first row; default where there is no row or it is null.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Prepare(sql, values).ExecuteScalar();
        return value is null or DBNull ? default : (T)value;
    }

    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Prepare(sql, values).ExecuteReader();
        List<T> found = [];
        while (rows.Read()) found.Add(read(rows));
        return found;
    }

    /// <summary>Rows of one of many keys, all in one trip. In the statement <c>{among}</c> stands after the column of the key.</summary>
    public List<T> RowsAmong<T>(string sql, Func<DbDataReader, T> read, IEnumerable<string> keys) =>
        RowsAmong(sql, read, [.. keys.Distinct(StringComparer.Ordinal)], key => $"\"{JsonEncodedText.Encode(key)}\"");

    /// <inheritdoc cref="RowsAmong{T}(string, Func{DbDataReader, T}, IEnumerable{string})"/>
    public List<T> RowsAmong<T>(string sql, Func<DbDataReader, T> read, IEnumerable<long> keys) =>
        RowsAmong(sql, read, [.. keys.Distinct()], key => key.ToString(CultureInfo.InvariantCulture));

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        connection.Dispose();
    }

    /// <summary>PostgreSQL takes an array; SQLite takes one as JSON.</summary>
    private List<T> RowsAmong<T, TKey>(string sql, Func<DbDataReader, T> read, TKey[] keys, Func<TKey, string> json)
    {
        if (keys.Length == 0) return [];
        var isSqlite = connection is Microsoft.Data.Sqlite.SqliteConnection;
        return Rows(
            sql.Replace("{among}", isSqlite ? "IN (SELECT value FROM json_each($1))" : "= ANY($1)", StringComparison.Ordinal), read,
            isSqlite ? $"[{string.Join(',', keys.Select(json))}]" : (object)keys);
    }

    private DbCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(NewParameter(command, i + 1));
            _commands[sql] = command;
        }
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>SQLite binds by name, PostgreSQL by position and takes no name.</summary>
    private static DbParameter NewParameter(DbCommand command, int number)
    {
        var parameter = command.CreateParameter();
        if (command is Microsoft.Data.Sqlite.SqliteCommand) parameter.ParameterName = "$" + number.ToString(CultureInfo.InvariantCulture);
        return parameter;
    }
}
