using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories;

/// <summary>Verbs that say little without their object; data.</summary>
internal static class LightVerbs
{
    /// <summary>The lemmas shipped with the project.</summary>
    public static FrozenSet<string> Shipped => Loaded.Value;

    private static readonly Lazy<FrozenSet<string>> Loaded = new(() =>
        KnowledgeFile.Rows(KnowledgeFile.Open("light-verbs.tsv"), 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
}
