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
            foreach (var run in word) Put(run.Words, run.Mark);
            (used, space) = (used + gap + cells, null);
        }
        Blank();
    }

    private void Put(string words, Mark mark)
    {
        if (words.Length > 0) _segments.Add(new Segment(words, Palette.Of(mark)));
    }
}
