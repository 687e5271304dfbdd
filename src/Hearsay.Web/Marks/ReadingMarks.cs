namespace Hearsay.Web.Marks;

/// <summary>The marks of a reading: source, cue and content of every attribution.</summary>
public static class ReadingMarks
{
    /// <summary>Confidence below which an attribution is uncertain.</summary>
    public const double Doubtful = 0.5;

    private const int DeepestLevel = 3;

    /// <summary>All marks; the number of an attribution is its id plus one.</summary>
    public static ImmutableArray<Mark> Of(Reading reading)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var attribution in reading.Attributions)
        {
            var depth = Math.Min(Depth(reading, attribution), DeepestLevel);
            Add(marks, MarkKind.Source, attribution.Source, attribution, depth);
            Add(marks, MarkKind.Cue, attribution.Cue, attribution, depth);
            Add(marks, MarkKind.Content, attribution.Content, attribution, depth);
        }
        marks.AddRange(Anchors(reading));
        return marks.ToImmutable();
    }

    /// <summary>The words of statements, figures and withheld nouns, one anchor for each place where one begins.</summary>
    private static IEnumerable<Mark> Anchors(Reading reading) => reading.Claims
        .SelectMany(claim => (TextSpan[])[claim.Predicate, .. claim.Spans.Take(1), .. claim.Quantities.Select(quantity => quantity.Span), .. claim.Withheld is { } withheld ? [withheld.Noun] : (TextSpan[])[]])
        .GroupBy(span => span.Start).OrderBy(group => group.Key)
        .Select(group => new Mark(MarkKind.Anchor, group.MinBy(span => span.Length), 0, 1));

    private static void Add(
        ImmutableArray<Mark>.Builder marks, MarkKind kind, ImmutableArray<TextSpan> spans, Attribution attribution, int depth)
    {
        for (var i = 0; i < spans.Length; i++)
            marks.Add(new(kind, spans[i], attribution.Id.Value + 1, depth, i == 0, i == spans.Length - 1, attribution.Confidence < Doubtful));
    }

    private static int Depth(Reading reading, Attribution attribution)
    {
        var depth = 1;
        for (var above = attribution.Parent; above is { } id && depth < DeepestLevel; above = reading.Attributions[id.Value].Parent) depth++;
        return depth;
    }
}
