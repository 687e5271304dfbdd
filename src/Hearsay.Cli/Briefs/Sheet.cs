using Spectre.Console;
using Spectre.Console.Rendering;

namespace Hearsay.Cli.Briefs;

/// <summary>
/// Lines of marked words, wrapped to a width in terminal cells. Control characters of a report never
/// reach the terminal; any white space of a report becomes one space.
/// </summary>
internal sealed class Sheet(int width) : IRenderable
{
    private readonly List<Segment> _segments = [];

    public Measurement Measure(RenderOptions options, int maxWidth) => new(width, width);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => _segments;

    public void Blank() => _segments.Add(Segment.LineBreak);

    public void Rule() => Add("", "", [new Run(new string('─', width), Mark.Soft)]);

    /// <summary>Adds one paragraph.</summary>
    /// <param name="first">What its first line begins with.</param>
    /// <param name="next">What its other lines begin with.</param>
    /// <param name="runs">Its words.</param>
    public void Add(string first, string next, IEnumerable<Run> runs)
    {
        Put(first, Mark.Soft);
        var room = width - first.GetCellWidth();
        var (used, space) = (0, default(Run?));
        foreach (var word in WordSplitter.Split(runs))
        {
            if (word is [{ Words: " " }])
            {
                space = word[0];
                continue;
            }
            var cells = word.Sum(run => run.Words.GetCellWidth());
            var gap = used > 0 && space is not null ? 1 : 0;
            if (used > 0 && used + gap + cells > room)
            {
                Blank();
                Put(next, Mark.Soft);
                (used, gap, room) = (0, 0, width - next.GetCellWidth());
            }
            if (gap > 0) Put(" ", space!.Value.Mark);
            foreach (var run in cells > room ? Torn(word, room) : word) Put(run.Words, run.Mark);
            (used, space) = (used + gap + cells, null);
        }
        Blank();
    }

    /// <summary>What is wider than a line (an address, a hostile word) is cut at the line's end.</summary>
    private static IEnumerable<Run> Torn(List<Run> word, int room)
    {
        var used = 0;
        foreach (var run in word)
        {
            var start = 0;
            for (var at = 0; at < run.Words.Length;)
            {
                var length = char.IsSurrogatePair(run.Words, at) ? 2 : 1;
                var cells = run.Words.Substring(at, length).GetCellWidth();
                if (used + cells > room)
                {
                    yield return run with { Words = run.Words[start..at] + "\n" };
                    (start, used) = (at, 0);
                }
                (used, at) = (used + cells, at + length);
            }
            yield return run with { Words = run.Words[start..] };
        }
    }

    private void Put(string words, Mark mark)
    {
        var lines = words.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) Blank();
            if (lines[i].Length > 0) _segments.Add(new Segment(lines[i], Palette.Of(mark)));
        }
    }
}
