using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories.Grades;

/// <summary>Principals as a reader names them: states by their usual names, all else as it is.</summary>
public static class Principals
{
    private static readonly ImmutableArray<string[]> Rows = [.. KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7)];
    private static readonly FrozenDictionary<string, string> States = Rows
        .GroupBy(row => row[0]).ToFrozenDictionary(rows => rows.Key, rows => rows.First()[3], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Codes = Rows
        .GroupBy(row => row[1]).ToFrozenDictionary(rows => rows.Key, rows => rows.First()[0], StringComparer.Ordinal);

    /// <summary>The usual name of a state given by its ISO 3166-1 alpha-2 code; anything else as it is.</summary>
    public static string NameOf(string principal) => States.GetValueOrDefault(principal, principal);

    /// <summary>The ISO 3166-1 alpha-2 code of a state given by that code or by its usual name; null for anything else.</summary>
    public static string? CodeOf(string name) => States.ContainsKey(name) ? name
        : States.FirstOrDefault(state => state.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>The ISO 3166-1 alpha-2 code of an alpha-3 one; null where there is none.</summary>
    public static string? Alpha2(string alpha3) => Codes.GetValueOrDefault(alpha3);
}
