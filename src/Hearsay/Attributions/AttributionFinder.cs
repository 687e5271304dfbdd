using Hearsay.Attributions.Chains;
using Hearsay.Attributions.Linking;
using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions;

/// <summary>
/// Finds who said what: a tagger marks sources, cues and contents, the linker puts them together, and
/// rules over the syntax find attributions inside contents, where the layer of syntax is there.
/// </summary>
internal sealed class AttributionFinder : IStage
{
    /// <summary>What the tagger finds with less confidence is left out: four in five of them are wrong.</summary>
    private const double Least = 0.2;

    /// <summary>Least share of its occurrences in which a verb heads a cue, for its attribution to stay in all the same.</summary>
    private const double PlainShare = 0.7;

    private readonly Func<Reading, ImmutableArray<RoleSegment>> _tag;
    private readonly AttributionLinker _linker = new(LinkWeights.Shipped);
    private readonly Calibration _calibration = Calibration.Shipped;

    /// <summary>With the tagger that ships with the library.</summary>
    /// <exception cref="Models.ModelMissingException">Its weights are not there.</exception>
    public AttributionFinder() => _tag = SpanTagger.Load().Tag;

    /// <summary>With another tagger.</summary>
    internal AttributionFinder(Func<Reading, ImmutableArray<RoleSegment>> tag) => _tag = tag;

    /// <inheritdoc/>
    public string Name => "attribution-finder/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Attributions];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var segments = SegmentMender.Mend(reading, _tag(reading));
        cancel.ThrowIfCancellationRequested();
        var outer = _linker.Link(reading, segments).Select(linked => Make(reading, segments, linked))
            .Where(draft => draft.Confidence >= Least || HasPlainCue(reading, draft)).ToImmutableArray();
        outer = SourcingSentences.Add(reading, outer);
        if (reading.Syntax.IsEmpty) return reading with { Attributions = AttributionOrder.Number(outer) };
        var tree = new SyntaxIndex(reading);
        var clauses = new ClauseReader(tree);
        outer = [.. outer.Select(draft => Sourced(reading, clauses.Speakers, draft))];
        outer = MissedFinder.Add(reading, clauses, outer);
        var drafts = outer.AddRange(NestedFinder.Find(tree, clauses, outer));
        var addressees = new AddresseeReader(tree);
        return reading with { Attributions = [.. AttributionOrder.Number(drafts).Select(addressees.Fill)] };
    }

    /// <summary>Gives a draft without a source the subject of its cue, where that stands outside of what is said.</summary>
    private static AttributionDraft Sourced(Reading reading, SpeakerReader speakers, AttributionDraft draft)
    {
        if (!draft.Source.IsEmpty || draft.Cue.IsEmpty || speakers.OfCue(TokenRange.Of(reading, draft.Cue[0])) is not { IsEmpty: false } tokens) return draft;
        var span = tokens.SpanIn(reading);
        return draft.Content.Concat(draft.Cue).Any(span.Overlaps) ? draft : draft.By(span);
    }

    /// <summary>A verb that nearly always heads a cue, with a source: rarely wrong on text unlike the annotated.</summary>
    private static bool HasPlainCue(Reading reading, AttributionDraft draft)
    {
        if (reading.Syntax.IsEmpty || draft.Cue.IsEmpty || draft.Source.IsEmpty) return false;
        var (first, end) = reading.TokensOf(draft.Cue[0]);
        for (var i = first; i < end; i++)
        {
            if (CueLexicon.Shipped.OfVerb(reading.Syntax[i].Lemma) >= PlainShare) return true;
        }
        return false;
    }

    private AttributionDraft Make(Reading reading, ImmutableArray<RoleSegment> segments, LinkedSegments linked)
    {
        var content = Spans(reading, segments, linked.Contents);
        var cue = linked.Cue is { } c ? Spans(reading, segments, [c]) : [];
        var source = linked.Source is { } s ? Spans(reading, segments, [s]) : [];
        var mode = ModeReader.Read(reading.Text, content);
        var confidence = _calibration.Probability(segments, linked, mode);
        return new AttributionDraft(source, cue, content, mode, confidence, Parent: null, "tagger and linker/1");
    }

    private static ImmutableArray<TextSpan> Spans(
        Reading reading, ImmutableArray<RoleSegment> segments, ImmutableArray<int> indices)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(indices.Length);
        var end = -1;
        foreach (var index in indices)
        {
            var (first, after) = (segments[index].FirstToken, segments[index].EndToken);
            var span = new TextSpan(reading.Tokens[first].Span.Start, reading.Tokens[after - 1].Span.End);
            if (first == end) spans[^1] = spans[^1].Union(span);
            else spans.Add(span);
            end = after;
        }
        return spans.ToImmutable();
    }
}
