using System.Text.Json;
using Hearsay.Stories;

namespace Hearsay.Prepare.Stories;

/// <summary>Counts in how many news texts each stem stands: the background against which a term is strong.</summary>
internal static class FrequencyCounter
{
    private static readonly string[] Sources = ["wikinews_en", "us_senate_press_releases_2004_2008"];

    private static readonly string[] Header =
    [
        "# In how many of * documents a stem (Stories/Stemmer) stands; stems in fewer than 8 are left out.",
        "# Data: English Wikinews 2004 to 2022 (CC BY 2.5), US Senate press releases 2004 to 2008 (public domain). Counts only, no text.",
        "# Command: dotnet run -c Release --project training/Hearsay.Prepare -- frequencies TEXT_DIR src/Hearsay/Stories/Data/document-frequencies.tsv",
    ];

    /// <summary>Counts and writes the file.</summary>
    public static int Run(string folder, string output)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var documents = 0;
        foreach (var text in Sources.SelectMany(source => Texts(Path.Combine(folder, source + ".jsonl.zst"))))
        {
            documents++;
            foreach (var stem in Stems(text)) counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }
        var rows = counts.Where(pair => pair.Value >= DocumentFrequencies.LeastCount && pair.Key.Any(char.IsLetter))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        File.WriteAllLines(output, [.. Header, $"*\t{documents}", .. rows.Select(pair => $"{pair.Key}\t{pair.Value}")]);
        Console.WriteLine($"{documents} documents, {rows.Count} stems");
        return 0;
    }

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        Span<char> room = stackalloc char[64];
        foreach (var word in WordReader.Read(text)) stems.Add(Stemmer.Stem(WordReader.Fold(word.Span.Of(text), room)));
        return stems;
    }

    private static IEnumerable<string> Texts(string path)
    {
        foreach (var line in DataFiles.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }
}
