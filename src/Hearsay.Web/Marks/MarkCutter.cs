namespace Hearsay.Web.Marks;

/// <summary>
/// Lays marks over a stretch of text as a tree that HTML can hold: marks nest, and where two cross, the
/// one that began later is cut. Joined, the words are the text again, character for character.
/// </summary>
public static class MarkCutter
{
    /// <summary>The pieces of one stretch.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="stretch">The paragraph; marks are cut at its ends.</param>
    /// <param name="marks">In any order; those outside the stretch are left out.</param>
    public static ImmutableArray<MarkNode> Cut(string text, TextSpan stretch, IEnumerable<Mark> marks)
    {
        var here = marks.Where(mark => mark.Span.Overlaps(stretch) && mark.Span.Length > 0)
            .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ThenBy(mark => mark.Kind)
            .ThenBy(mark => mark.Number).ToArray();
        return Inside(text, stretch, here, []);
    }

    /// <summary>Fills [stretch) with words and with the marks that begin in it; marks reaching past its end go on behind it.</summary>
    private static ImmutableArray<MarkNode> Inside(string text, TextSpan stretch, IReadOnlyList<Mark> marks, List<Mark> over)
    {
        var nodes = ImmutableArray.CreateBuilder<MarkNode>();
        var at = stretch.Start;
        var waiting = new List<Mark>(marks);
        while (waiting.Count > 0)
        {
            var mark = waiting[0];
            waiting.RemoveAt(0);
            var start = Math.Max(at, mark.Span.Start);
            var end = Math.Min(mark.Span.End, stretch.End);
            if (mark.Span.End > stretch.End) over.Add(mark);
            if (start >= end) continue;
            Words(nodes, text, at, start);
            var inner = waiting.Where(other => other.Span.Start < end).ToList();
            waiting.RemoveAll(inner.Contains);
            var left = new List<Mark>();
            var inside = Inside(text, new(start, end), inner, left);
            nodes.Add(new MarkPiece(mark, start == mark.Span.Start, end == mark.Span.End, inside));
            at = end;
            waiting.InsertRange(0, left);
        }
        Words(nodes, text, at, stretch.End);
        return nodes.ToImmutable();
    }

    private static void Words(ImmutableArray<MarkNode>.Builder nodes, string text, int from, int to)
    {
        if (to > from) nodes.Add(new MarkWords(text[from..to]));
    }
}
