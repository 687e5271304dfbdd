using System.Collections.Frozen;

namespace Hearsay.Knowledge.Actors;

/// <summary>Which words name the same office: "foreign secretary" is a foreign minister.</summary>
internal sealed class OfficeNames
{
    private readonly FrozenDictionary<string, string> _offices;

    private OfficeNames(TextReader list) => _offices = KnowledgeFile.Rows(list, 2)
        .SelectMany(row => row[1].Split('|').Select(wording => (Wording: wording, Office: row[0])))
        .ToFrozenDictionary(pair => pair.Wording, pair => pair.Office, StringComparer.OrdinalIgnoreCase);

    /// <summary>The list shipped with the project.</summary>
    public static OfficeNames Shipped { get; } = new(KnowledgeFile.Open("offices.tsv"));

    /// <summary>The office; null where the words are none, or more than one.</summary>
    public string? Find(string words) => _offices.GetValueOrDefault(words);
}
