using System.Collections.Frozen;
using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Acts;

/// <summary>Words of <c>settings.tsv</c>: what a text is about beside public events.</summary>
internal static class Settings
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Names = EventFiles.NamesByWord("settings.tsv").ToFrozenDictionary();

    /// <summary>True where a word in lower case belongs to a setting.</summary>
    public static bool Is(string word, string setting) => Names.TryGetValue(word, out var names) && names.Contains(setting);

    /// <summary>Distinct words of a setting in a stretch of tokens.</summary>
    public static int Count(EventText text, int first, int end, string setting)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var token = first; token < end; token++)
        {
            if (Is(text.Lemma(token), setting)) seen.Add(text.Lemma(token));
        }
        return seen.Count;
    }
}
