using DbUp.Builder;
using DbUp.Engine;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Sql;

/// <summary>Runs the numbered scripts of an engine that a ledger has not seen; DbUp keeps the list of those it has.</summary>
internal static class Migrations
{
    /// <exception cref="LedgerException">A script failed; its changes are taken back.</exception>
    public static void Run(UpgradeEngineBuilder builder, string engine, string location)
    {
        var result = builder.WithScripts(Scripts(engine)).WithTransaction().WithVariablesDisabled().LogToNowhere().Build().PerformUpgrade();
        if (!result.Successful)
            throw new MigrationFailedException(location, result.ErrorScript?.Name, result.Error);
    }

    private static IEnumerable<SqlScript> Scripts(string engine)
    {
        var assembly = typeof(Migrations).Assembly;
        var prefix = $"Hearsay.Ledger.{engine}.";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new SqlScript(name[prefix.Length..], reader.ReadToEnd());
        }
    }
}

/// <summary>A script that an engine refused.</summary>
internal sealed class MigrationFailedException(string location, string? script, Exception cause)
    : Exception($"The tables of '{location}' could not be made ({script}): {cause.Message}", cause);

/// <summary>Which version of the tables a ledger has.</summary>
internal static class SchemaVersion
{
    /// <summary>True where the tables are those of this version; false where they must be made or updated.</summary>
    /// <exception cref="LedgerException">They are of a later version.</exception>
    public static bool IsCurrent(string? stored, string location)
    {
        if (stored is null) return false;
        var version = int.Parse(stored, CultureInfo.InvariantCulture);
        if (version > LedgerEngine.Schema)
        {
            throw new LedgerException(
                LedgerFault.Newer,
                string.Create(CultureInfo.InvariantCulture, $"The ledger '{location}' has tables of version {version}, and this program knows {LedgerEngine.Schema}."),
                "Use the newer program that wrote it.");
        }
        return version == LedgerEngine.Schema;
    }
}
