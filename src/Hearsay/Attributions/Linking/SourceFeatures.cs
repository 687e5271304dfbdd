namespace Hearsay.Attributions.Linking;

/// <summary>Features of "that source speaks through this cue" (or says this content, where no cue was found).</summary>
internal static class SourceFeatures
{
    /// <summary>Sources looked at on each side.</summary>
    public const int Reach = 3;

    /// <summary>The sources that could speak; the choice of none is not among them.</summary>
    public static List<int> Candidates(SegmentMap map, int anchor)
    {
        var sources = map.Of(Role.Source);
        var after = ~sources.BinarySearch(anchor);
        var list = new List<int>(2 * Reach);
        for (var i = Math.Max(0, after - Reach); i < Math.Min(sources.Length, after + Reach); i++) list.Add(sources[i]);
        return list;
    }

    /// <summary>Gives the features of a candidate; <see cref="LinkState.None"/> is the choice of no source.</summary>
    public static void Describe<TSink>(SegmentMap map, int anchor, int source, LinkState state, ref TSink sink)
        where TSink : IFeatureSink
    {
        var kind = map.Segments[anchor].Role == Role.Cue ? 0 : 1;
        if (source == LinkState.None)
        {
            Nobody(map, anchor, kind, ref sink);
            return;
        }
        var side = (source > anchor ? 1 : 0) + (map.ShareSentence(anchor, source) ? 2 : 0) + 4 * kind;
        Place(map, anchor, source, side, ref sink);
        Words(map, anchor, source, side, ref sink);
        History(map, anchor, source, side, state, ref sink);
    }

    private static void Nobody<TSink>(SegmentMap map, int anchor, int kind, ref TSink sink)
        where TSink : IFeatureSink
    {
        sink.Add("s.none", kind, CueFeatures.Around(map, anchor), "");
        if (kind == 1)
        {
            sink.Add("s.none.quoted", CueFeatures.Quoting(map, anchor), 0, "");
            return;
        }
        sink.Add("s.none.word", 0, 0, map.LastWord(anchor));
        sink.Add("s.none.word1", 0, 0, map.FirstWord(anchor));
        sink.Add("s.none.size", Scale.Capped(map.Segments[anchor].EndToken - map.Segments[anchor].FirstToken, 4), 0, "");
        var before = map.Segments[anchor].FirstToken - 1;
        if (before >= 0) sink.Add("s.none.before", 0, 0, map.Reading.Word(before));
    }

    private static void Place<TSink>(SegmentMap map, int anchor, int source, int side, ref TSink sink)
        where TSink : IFeatureSink
    {
        sink.Add("s.distance", side, Scale.Doubling(map.Distance(anchor, source)), "");
        sink.Add("s.paragraphs", side, Scale.Capped(map.ParagraphsBetween(anchor, source), 3), "");
        sink.Add("s.sources", side, Scale.Capped(map.CountBetween(anchor, source, Role.Source), 3), "");
        sink.Add("s.cues", side, Scale.Capped(map.CountBetween(anchor, source, Role.Cue), 3), "");
        sink.Add("s.pattern", side, map.PatternBetween(anchor, source), "");
        sink.Add("s.around", side, CueFeatures.Around(map, source), "");
        sink.Add("s.around.anchor", side, CueFeatures.Around(map, anchor), "");
    }

    private static void Words<TSink>(SegmentMap map, int anchor, int source, int side, ref TSink sink)
        where TSink : IFeatureSink
    {
        if (map.Segments[anchor].Role == Role.Cue)
        {
            sink.Add("s.word", side, 0, map.LastWord(anchor));
            sink.Add("s.word1", side, 0, map.FirstWord(anchor));
        }
        sink.Add("s.who", side, 0, map.FirstWord(source));
        var before = map.Segments[source].FirstToken - 1;
        if (before >= 0) sink.Add("s.before", side, 0, map.Reading.Word(before));
        if (map.Segments[source].EndToken < map.Reading.Tokens.Length)
            sink.Add("s.after", side, 0, map.Reading.Word(map.Segments[source].EndToken));
        if (map.Distance(anchor, source) is > 0 and <= 3)
            sink.Add("s.gap", side, 0, map.Reading.Word(map.Segments[Math.Min(anchor, source)].EndToken));
    }

    private static void History<TSink>(SegmentMap map, int anchor, int source, int side, LinkState state, ref TSink sink)
        where TSink : IFeatureSink
    {
        sink.Add("s.used", side, Scale.Capped(state.Uses[source], 3), "");
        sink.Add("s.used.pattern", Scale.Capped(state.Uses[source], 1) + 2 * side, map.PatternBetween(anchor, source), "");
        var own = map.Segments[anchor].Role == Role.Content ? anchor : state.FirstContent[anchor];
        if (own == LinkState.None) return;
        var order = (anchor < source ? 1 : 0) + (own < source ? 2 : 0) + (own < anchor ? 4 : 0);
        sink.Add("s.order", order, CueFeatures.Quoting(map, own), "");
    }
}
