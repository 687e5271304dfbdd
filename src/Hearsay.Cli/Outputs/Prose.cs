namespace Hearsay.Cli.Outputs;

/// <summary>Paragraphs of plain text within a width.</summary>
internal sealed class Prose(TextWriter output, int width)
{
    public void Blank() => output.Write("\n");

    public void Head(string words) => output.Write($"\n{words}\n");

    /// <summary>Words, broken at spaces; what does not fit goes on under <paramref name="indent"/>.</summary>
    public void Add(string words, string indent = "", string? first = null)
    {
        var line = first ?? indent;
        var empty = true;
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                output.Write(line + "\n");
                (line, empty) = (indent, true);
            }
            line += empty ? Plain(word) : " " + Plain(word);
            empty = false;
        }
        output.Write(line.TrimEnd() + "\n");
    }

    /// <summary>Nothing in it that steers a terminal.</summary>
    private static string Plain(string word) => string.Concat(word.Select(letter =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format ? '\uFFFD' : letter));
}
