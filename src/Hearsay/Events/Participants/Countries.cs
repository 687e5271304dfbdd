using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Events.Participants;

/// <summary>Names of states by ISO 3166-1 alpha-2.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, string> Names =
        KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7).ToFrozenDictionary(row => row[0], row => row[3]);

    /// <summary>The usual name; null for what is no code of a state.</summary>
    public static string? Name(string alpha2) => Names.GetValueOrDefault(alpha2);
}
