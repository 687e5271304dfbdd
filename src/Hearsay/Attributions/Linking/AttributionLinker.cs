namespace Hearsay.Attributions.Linking;

/// <summary>
/// Says which source, cue and content belong together: every content chooses a cue, then every cue a
/// source, by a log-linear model over the candidates near it. Contents of one cue are one attribution,
/// however far apart they stand. Safe to share between threads.
/// </summary>
internal sealed class AttributionLinker(LinkWeights weights)
{
    /// <summary>Links the segments of a reading; a cue that no content chose is left out.</summary>
    public ImmutableArray<LinkedSegments> Link(Reading reading, ImmutableArray<RoleSegment> segments)
    {
        var map = new SegmentMap(reading, segments);
        var state = new LinkState(map);
        var certainty = new double[segments.Length];
        foreach (var content in map.Of(Role.Content)) certainty[content] = ChooseCue(map, content, state);
        foreach (var anchor in Anchors(map, state))
        {
            var source = ChooseSource(map, anchor, state);
            certainty[anchor] = segments[anchor].Role == Role.Cue ? source : certainty[anchor] * source;
        }
        return Gather(map, state, certainty);
    }

    private double ChooseCue(SegmentMap map, int content, LinkState state)
    {
        var candidates = CueFeatures.Candidates(map, content, state);
        candidates.Add(LinkState.None);
        Span<double> scores = stackalloc double[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            var sink = new SummingSink(weights);
            CueFeatures.Describe(map, content, candidates[i], state, ref sink);
            scores[i] = sink.Sum;
        }
        var (best, probability) = Best(scores);
        state.LinkContent(content, candidates[best]);
        return probability;
    }

    private double ChooseSource(SegmentMap map, int anchor, LinkState state)
    {
        var candidates = SourceFeatures.Candidates(map, anchor);
        candidates.Add(LinkState.None);
        Span<double> scores = stackalloc double[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            var sink = new SummingSink(weights);
            SourceFeatures.Describe(map, anchor, candidates[i], state, ref sink);
            scores[i] = sink.Sum;
        }
        var (best, probability) = Best(scores);
        state.LinkSource(anchor, candidates[best]);
        return probability;
    }

    /// <summary>Cues that have contents and contents that have no cue, in text order.</summary>
    internal static IEnumerable<int> Anchors(SegmentMap map, LinkState state)
    {
        for (var i = 0; i < map.Segments.Length; i++)
        {
            var role = map.Segments[i].Role;
            if (role == Role.Cue && state.Contents[i] > 0) yield return i;
            if (role == Role.Content && state.CueOf[i] == LinkState.None) yield return i;
        }
    }

    private static ImmutableArray<LinkedSegments> Gather(SegmentMap map, LinkState state, double[] certainty)
    {
        var groups = new SortedDictionary<int, List<int>>();
        foreach (var content in map.Of(Role.Content))
        {
            var anchor = state.CueOf[content] == LinkState.None ? content : state.CueOf[content];
            if (!groups.TryGetValue(anchor, out var list)) groups[anchor] = list = [];
            list.Add(content);
        }
        return [.. groups.Select(group => Make(map, state, certainty, group.Key, group.Value))];
    }

    private static LinkedSegments Make(SegmentMap map, LinkState state, double[] certainty, int anchor, List<int> contents)
    {
        var isCue = map.Segments[anchor].Role == Role.Cue;
        var probability = isCue ? certainty[anchor] * certainty[contents[0]] : certainty[anchor];
        return new LinkedSegments(Real(state.SourceOf[anchor]), isCue ? anchor : null, [.. contents], probability);
    }

    private static int? Real(int index) => index == LinkState.None ? null : index;

    private static (int Best, double Probability) Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }
        var sum = 0.0;
        foreach (var score in scores) sum += Math.Exp(score - scores[best]);
        return (best, 1 / sum);
    }
}
