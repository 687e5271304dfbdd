using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories.Links;

/// <summary>The state in an actor code: RUS in RUSMIL; none in MIL, which is the military of nobody named.</summary>
internal static class StateCodes
{
    private static readonly FrozenSet<string> Known =
        KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7).Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>ISO 3166-1 alpha-3; null where the code names no state.</summary>
    public static string? Of(string? code) => code is { Length: >= 3 } && code[..3] is var state && Known.Contains(state) ? state : null;
}
