using Npgsql;

namespace Hearsay.Ledger.Tests.Support;

/// <summary>A schema of its own on the server that ./test starts.</summary>
public sealed class PostgresPlace : ILedgerPlace
{
    public const string Variable = "HEARSAY_TEST_POSTGRES";

    private readonly string _server;
    private readonly string _schema = "t" + Guid.NewGuid().ToString("N");

    private PostgresPlace(string server)
    {
        _server = server;
        Execute($"CREATE SCHEMA {_schema}");
    }

    public string Location => $"{_server}?search path={_schema}&application name={_schema}";

    /// <summary>Skips the test, with a reason, where there is no server.</summary>
    public static PostgresPlace New()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"There is no PostgreSQL: ./test starts one where it can, or set {Variable}=postgres://user@host:port/postgres.");
        return new PostgresPlace(server!);
    }

    /// <summary>Runs a statement on the server as its administrator.</summary>
    public void Execute(string sql)
    {
        var address = new Uri(_server);
        using var connection = new NpgsqlConnection(
            $"Host={address.Host};Port={address.Port};Username={address.UserInfo};Database={address.AbsolutePath.Trim('/')};Search Path={_schema};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Cuts every connection of the ledger, as a restarted server does.</summary>
    public void CutConnections() => Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{_schema}'");

    /// <summary>With the idle connections that its ledgers left: the server takes some hundred, and there are more tests than that.</summary>
    public void Dispose()
    {
        CutConnections();
        Execute($"DROP SCHEMA {_schema} CASCADE");
    }
}
