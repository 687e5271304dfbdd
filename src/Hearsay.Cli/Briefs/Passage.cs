namespace Hearsay.Cli.Briefs;

/// <summary>
/// The words of one attribution as they stand in the report, from its first word to its last, with
/// source, cue and content marked. Long gaps and long contents are cut, and the cut is shown.
/// </summary>
internal sealed class Passage
{
    /// <summary>Characters between two marked stretches that are still shown.</summary>
    private const int LongGap = 60;

    /// <summary>Characters of one stretch that are shown in full; a longer one keeps its beginning and end.</summary>
    private const int LongStretch = 520;

    private readonly Reading _reading;
    private readonly Attribution _attribution;
    private readonly bool _colour;
    private readonly List<(TextSpan Span, Mark Mark)> _pieces = [];

    private Passage(Reading reading, Attribution attribution, bool colour)
    {
        (_reading, _attribution, _colour) = (reading, attribution, colour);
        _pieces.AddRange(attribution.Content.Select(span => (span, Mark.Content)));
        _pieces.AddRange(attribution.Cue.Select(span => (span, Mark.Cue)));
        _pieces.AddRange(attribution.Source.Select(span => (span, Mark.Source)));
        _pieces.Sort((a, b) => a.Span.CompareTo(b.Span));
    }

    public static IEnumerable<Run> Of(Reading reading, Attribution attribution, bool colour) =>
        new Passage(reading, attribution, colour).Runs();

    private IEnumerable<Run> Runs()
    {
        var end = -1;
        foreach (var (span, mark) in _pieces)
        {
            if (end >= 0 && span.Start > end) yield return Gap(new TextSpan(end, span.Start));
            else if (end > span.Start) yield return new Run(" ", Mark.None); // a source inside its content is shown again
            foreach (var run in Marked(span, mark)) yield return run;
            end = Math.Max(end, span.End);
        }
    }

    /// <summary>Cut as well where it holds what another attribution tells: "she said it was late, but called the plan sound" is two.</summary>
    private Run Gap(TextSpan span) => new(span.Length > LongGap || IsToldElsewhere(span) ? " … " : _reading.Quote(span), Mark.None);

    private bool IsToldElsewhere(TextSpan gap) => _reading.Attributions.Any(other => other.Id != _attribution.Id && other.Content.Any(gap.Contains));

    private IEnumerable<Run> Marked(TextSpan span, Mark mark)
    {
        var (open, close) = mark switch
        {
            Mark.Content => ("[", "]"),
            Mark.Source when !_colour => ("*", "*"),
            Mark.Cue when !_colour => ("_", "_"),
            _ => ("", ""),
        };
        if (open.Length > 0) yield return new Run(open, mark is Mark.Content ? Mark.Soft : mark);
        foreach (var run in Words(_reading.Quote(span), mark)) yield return run;
        if (close.Length > 0) yield return new Run(close, mark is Mark.Content ? Mark.Soft : mark);
    }

    private static IEnumerable<Run> Words(string words, Mark mark)
    {
        if (words.Length <= LongStretch)
        {
            yield return new Run(words, mark);
            yield break;
        }
        var head = words.LastIndexOf(' ', LongStretch * 2 / 3);
        var tail = words.IndexOf(' ', words.Length - LongStretch / 3);
        if (head < 0 || tail < 0) (head, tail) = (LongStretch * 2 / 3, words.Length - LongStretch / 3);
        var left = words[head..tail].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        yield return new Run(words[..head], mark);
        yield return new Run($" … {left} words … ", Mark.Soft);
        yield return new Run(words[tail..].TrimStart(), mark);
    }
}
