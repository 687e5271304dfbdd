using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories;

/// <summary>Verbs that tell that something was said and no more; data.</summary>
internal static class SpeechVerbs
{
    private static readonly Lazy<FrozenSet<string>> Loaded = new(() =>
        KnowledgeFile.Rows(KnowledgeFile.Open("speech-acts.tsv"), 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The lemmas shipped with the project.</summary>
    public static FrozenSet<string> Shipped => Loaded.Value;
}
