using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories.Grades;

/// <summary>Principals as a reader names them: states by their usual names, all else as it is.</summary>
internal static class Names
{
    private static readonly FrozenDictionary<string, string> States = KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7)
        .GroupBy(row => row[0]).ToFrozenDictionary(rows => rows.Key, rows => rows.First()[3], StringComparer.Ordinal);

    public static string Of(string principal) => States.GetValueOrDefault(principal, principal);
}
