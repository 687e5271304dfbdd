using System.Text;

namespace Hearsay.Bench;

/// <summary>Texts to read, as bytes: files of a folder, or reports drawn from the paragraphs of the samples.</summary>
internal static class SampleReports
{
    private const int Reports = 150;
    private const int Paragraphs = 14;

    public static ImmutableArray<byte[]> From(string? folder)
    {
        if (folder is not null) return [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        string[] paragraphs = [.. Directory.EnumerateFiles(Repository.Find("samples"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadAllText(path).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        var random = new Random(17);
        return [.. Enumerable.Range(0, Reports).Select(_ => Encoding.UTF8.GetBytes(
            string.Join("\n\n", Enumerable.Range(0, Paragraphs).Select(_ => paragraphs[random.Next(paragraphs.Length)])) + "\n"))];
    }
}
