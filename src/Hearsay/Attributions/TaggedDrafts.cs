using Hearsay.Attributions.Judging;
using Hearsay.Attributions.Linking;
using Hearsay.Attributions.Mending;
using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions;

/// <summary>Makes attributions of what the tagger marks: links the segments, mends them by the tree, collects what speaks for them.</summary>
internal sealed class TaggedDrafts(AttributionLinker linker)
{
    private const string Why = "tagger and linker/1";

    /// <summary>Every attribution with its evidence; its confidence is not set yet.</summary>
    /// <param name="reading">With tokens.</param>
    /// <param name="tagging">Over these tokens.</param>
    /// <param name="clauses">Over its trees; null where it has none.</param>
    public IEnumerable<(AttributionDraft Draft, double[] Evidence)> Make(Reading reading, Tagging tagging, ClauseReader? clauses)
    {
        tagging = tagging with { Segments = SegmentMender.Mend(reading, tagging.Segments) };
        var contents = new ContentMender(reading);
        var sources = clauses is null ? null : new SourceMender(clauses.Tree, clauses.Speakers);
        foreach (var linked in linker.Link(reading, tagging.Segments))
        {
            if (contents.Mend(Draft(reading, tagging.Segments, linked)) is not { } draft) continue;
            draft = sources?.Mend(draft) ?? draft;
            yield return (draft, TaggedEvidence.Of(tagging, linked, draft, clauses));
        }
    }

    private static AttributionDraft Draft(Reading reading, ImmutableArray<RoleSegment> segments, LinkedSegments linked)
    {
        var content = Spans(reading, segments, linked.Contents);
        return new AttributionDraft
        {
            Source = linked.Source is { } source ? Spans(reading, segments, [source]) : [],
            Cue = linked.Cue is { } cue ? Spans(reading, segments, [cue]) : [],
            Content = content,
            Mode = ModeReader.Read(reading.Text, content),
            Confidence = 0,
            Why = Why,
        };
    }

    private static ImmutableArray<TextSpan> Spans(Reading reading, ImmutableArray<RoleSegment> segments, ImmutableArray<int> indices)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(indices.Length);
        var end = -1;
        foreach (var index in indices)
        {
            var range = new TokenRange(segments[index].FirstToken, segments[index].EndToken);
            if (range.First == end) spans[^1] = spans[^1].Union(range.SpanIn(reading));
            else spans.Add(range.SpanIn(reading));
            end = range.End;
        }
        return spans.ToImmutable();
    }
}
