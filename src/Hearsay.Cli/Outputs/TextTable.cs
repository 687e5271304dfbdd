using Spectre.Console;

namespace Hearsay.Cli.Outputs;

/// <summary>Rows in columns for people. The last column takes what is left of the line; what does not fit is cut with an ellipsis.</summary>
internal static class TextTable
{
    private const int WidestColumn = 20;

    private const int LeastLast = 24;

    public static void Write(TextWriter output, int width, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var cells = rows.Select(row => row.Select(Plain).ToArray()).Prepend([.. heads]).ToList();
        var widths = heads.Select((_, column) => Math.Min(WidestColumn, cells.Max(row => row[column].GetCellWidth()))).ToArray();
        var last = heads.Count - 1;
        widths[last] = Math.Max(LeastLast, width - widths[..last].Sum(column => column + 2));
        foreach (var row in cells)
            output.Write(string.Join("  ", row.Select((cell, column) => column == last ? Cut(cell, widths[column]) : Pad(Cut(cell, widths[column]), widths[column]))).TrimEnd() + "\n");
    }

    private static string Pad(string cell, int width) => cell + new string(' ', Math.Max(0, width - cell.GetCellWidth()));

    private static string Cut(string cell, int width)
    {
        if (cell.GetCellWidth() <= width) return cell;
        var end = cell.Length;
        while (end > 0 && cell[..end].GetCellWidth() > width - 1) end--;
        if (end > 0 && char.IsHighSurrogate(cell[end - 1])) end--;
        return cell[..end].TrimEnd() + "…";
    }

    /// <summary>On one line, and nothing in it that steers a terminal.</summary>
    private static string Plain(string cell) => string.Concat(cell.Select(letter =>
        char.IsWhiteSpace(letter) ? ' ' : char.IsControl(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format ? '\uFFFD' : letter));
}
