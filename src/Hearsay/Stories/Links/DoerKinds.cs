using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories.Links;

/// <summary>Of which kind a noun is that brings something about: the will of somebody, nature, or a mishap; data.</summary>
internal static class DoerKinds
{
    /// <summary>The kind of people and what they use.</summary>
    public const string Will = "will";

    private static readonly Lazy<FrozenDictionary<string, string>> Loaded = new(() =>
        KnowledgeFile.Rows(KnowledgeFile.Open("doer-kinds.tsv"), 2)
            .SelectMany(row => row[1].Split(' '), (row, noun) => (Stem: Stemmer.Stem(noun), Kind: row[0]))
            .DistinctBy(one => one.Stem).ToFrozenDictionary(one => one.Stem, one => one.Kind, StringComparer.Ordinal));

    /// <summary>The kind of a stem; null where the list does not have it.</summary>
    public static string? Of(string stem) => Loaded.Value.GetValueOrDefault(stem);
}
