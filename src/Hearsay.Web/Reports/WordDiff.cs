namespace Hearsay.Web.Reports;

/// <summary>
/// Compares two texts word by word: the shortest script of words taken out and put in (Myers, "An O(ND) difference algorithm",
/// 1986). Texts that differ in more than a few thousand words are shown as one taken out and one put in.
/// </summary>
public static class WordDiff
{
    private const int MostChanges = 2500;
    private const string Break = "\n";

    /// <summary>The later text paragraph by paragraph, with what changed.</summary>
    public static IEnumerable<ImmutableArray<WordChange>> Paragraphs(string before, string after)
    {
        var paragraph = ImmutableArray.CreateBuilder<WordChange>();
        foreach (var (word, change) in Script(Words(before), Words(after)))
        {
            if (word == Break)
            {
                if (change < 0) continue;
                if (paragraph.Count > 0) yield return paragraph.ToImmutable();
                paragraph.Clear();
            }
            else if (paragraph.Count > 0 && paragraph[^1].Change == change) paragraph[^1] = new(paragraph[^1].Words + " " + word, change);
            else paragraph.Add(new(word, change));
        }
        if (paragraph.Count > 0) yield return paragraph.ToImmutable();
    }

    private static string[] Words(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append(Break)),
    ];

    private static List<(string Word, int Change)> Script(string[] a, string[] b)
    {
        var rows = Rows(a, b);
        if (rows is null) return [.. a.Select(word => (word, -1)), .. b.Select(word => (word, 1))];
        var script = new List<(string, int)>();
        var (x, y) = (a.Length, b.Length);
        for (var d = rows.Count - 1; d > 0; d--)
        {
            var row = rows[d - 1];
            var k = x - y;
            var down = k == -d || (k != d && At(row, k - 1, d - 1) < At(row, k + 1, d - 1));
            var fromX = At(row, down ? k + 1 : k - 1, d - 1);
            var fromY = fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) { script.Add((b[--y], 0)); x--; }
            if (down) script.Add((b[--y], 1));
            else script.Add((a[--x], -1));
        }
        while (x > 0 && y > 0) { script.Add((b[--y], 0)); x--; }
        script.Reverse();
        return script;
    }

    /// <summary>How far each diagonal reaches, by number of changes; null where there are too many.</summary>
    private static List<int[]>? Rows(string[] a, string[] b)
    {
        var rows = new List<int[]>();
        for (var d = 0; d <= Math.Min(a.Length + b.Length, MostChanges); d++)
        {
            var row = new int[(2 * d) + 1];
            rows.Add(row);
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0 : k == -d || (k != d && At(rows[d - 1], k - 1, d - 1) < At(rows[d - 1], k + 1, d - 1))
                    ? At(rows[d - 1], k + 1, d - 1) : At(rows[d - 1], k - 1, d - 1) + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k]) x++;
                row[k + d] = x;
                if (x >= a.Length && x - k >= b.Length) return rows;
            }
        }
        return null;
    }

    private static int At(int[] row, int k, int d) => k < -d || k > d ? -1 : row[k + d];
}
