using Hearsay.Knowledge;

namespace Hearsay.Events.Lexicons;

/// <summary>Opens the files of <c>Events/Data</c>.</summary>
internal static class EventFiles
{
    /// <summary>Rows with <paramref name="columns"/> fields.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        var stream = typeof(EventFiles).Assembly.GetManifestResourceStream($"Hearsay.Events.Data.{name}")
            ?? throw new InvalidOperationException($"The file {name} is not in the assembly; build the project again.");
        return KnowledgeFile.Rows(new StreamReader(stream), columns);
    }

    /// <summary>A file of <c>name TAB words</c> as word to names.</summary>
    public static Dictionary<string, ImmutableArray<string>> NamesByWord(string name) =>
        Rows(name, 2).SelectMany(row => row[1].Split(' ').Distinct().Select(word => (word, row[0])))
            .GroupBy(pair => pair.word).ToDictionary(group => group.Key, group => group.Select(pair => pair.Item2).ToImmutableArray());
}
