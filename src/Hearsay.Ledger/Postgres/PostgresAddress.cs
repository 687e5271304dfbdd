using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <summary>Reads <c>postgres://user:password@host:port/database?setting=value</c>.</summary>
internal static class PostgresAddress
{
    public static bool IsOne(string location) =>
        location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="LedgerException">It is not written like that.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string location)
    {
        if (!Uri.TryCreate(location, UriKind.Absolute, out var address) || address.Host.Length == 0)
            throw Bad("The address of the PostgreSQL ledger cannot be read.");
        var user = address.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : 5432,
            Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) is { Length: > 0 } database ? database : "hearsay",
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : Environment.UserName,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            ApplicationName = "hearsay",
            Timeout = 10,
            CommandTimeout = 120,
            MaxAutoPrepare = 64,
            NoResetOnClose = true, // nothing of a session outlives its work
            // A page of an answer is found in less time than it takes to compile its query or to start others that help with it. What
            // is rare and what is common want other plans. And no disk that a ledger lies on still is four times slower out of order.
            Options = "-c jit=off -c max_parallel_workers_per_gather=0 -c plan_cache_mode=force_custom_plan -c random_page_cost=1.1",
            AutoPrepareMinUsages = 2,
        };
        foreach (var setting in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)) Set(builder, setting);
        return builder;
    }

    /// <summary>Without user and password, as messages show it.</summary>
    public static string Shown(NpgsqlConnectionStringBuilder builder) =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://{builder.Host}:{builder.Port}/{builder.Database}");

    private static void Set(NpgsqlConnectionStringBuilder builder, string setting)
    {
        var parts = setting.Split('=', 2);
        try
        {
            builder[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Bad($"The address of the PostgreSQL ledger has no setting '{parts[0]}', or not with that value.");
        }
    }

    private static LedgerException Bad(string message) => new(
        LedgerFault.BadRequest, message, "Write postgres://user:password@host:port/database, with settings such as ?sslmode=require after it.");
}
