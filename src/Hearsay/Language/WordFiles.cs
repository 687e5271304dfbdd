using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>Reads the small word lists that are embedded beside the code; <c>#</c> begins a comment.</summary>
internal static class WordFiles
{
    public static FrozenSet<string> Set(string file) =>
        Lines(file).Select(line => line.Trim()).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> Table(string file) =>
        Rows(file).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(WordFiles).Assembly.GetManifestResourceStream($"Hearsay.Language.English.{file}")
            ?? throw new InvalidOperationException($"The data file {file} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
