namespace Hearsay.Attributions.Linking;

/// <summary>Features of "this content belongs to that cue".</summary>
internal static class CueFeatures
{
    /// <summary>Cues looked at on each side of a content.</summary>
    public const int Reach = 4;

    /// <summary>The cues that a content could belong to; the choice of none is not among them.</summary>
    public static List<int> Candidates(SegmentMap map, int content, LinkState state)
    {
        var cues = map.Of(Role.Cue);
        var after = ~cues.BinarySearch(content);
        var list = new List<int>(2 * Reach + 1);
        for (var i = Math.Max(0, after - Reach); i < Math.Min(cues.Length, after + Reach); i++) list.Add(cues[i]);
        var previous = Previous(map, content);
        if (previous != LinkState.None && state.CueOf[previous] is >= 0 and var cue && !list.Contains(cue)) list.Add(cue);
        return list;
    }

    /// <summary>Gives the features of a candidate; <see cref="LinkState.None"/> is the choice of no cue.</summary>
    public static void Describe<TSink>(SegmentMap map, int content, int cue, LinkState state, ref TSink sink)
        where TSink : IFeatureSink
    {
        var quoted = Quoting(map, content);
        if (cue == LinkState.None)
        {
            sink.Add("c.none", quoted, 0, "");
            sink.Add("c.none.near", Nearest(map, content), quoted, "");
            return;
        }
        var after = cue > content ? 1 : 0;
        var shared = map.ShareSentence(content, cue) ? 2 : 0;
        var side = after + shared;
        Place(map, content, cue, side, ref sink);
        Words(map, content, cue, side, quoted, ref sink);
        History(map, content, cue, side, quoted, state, ref sink);
    }

    private static void Place<TSink>(SegmentMap map, int content, int cue, int side, ref TSink sink)
        where TSink : IFeatureSink
    {
        var distance = Scale.Doubling(map.Distance(content, cue));
        sink.Add("c.distance", side, distance, "");
        sink.Add("c.paragraphs", side, Scale.Capped(map.ParagraphsBetween(content, cue), 4), "");
        sink.Add("c.cues", side, Scale.Capped(map.CountBetween(content, cue, Role.Cue), 4), "");
        sink.Add("c.contents", side, Scale.Capped(map.CountBetween(content, cue, Role.Content), 4), "");
        sink.Add("c.pattern", side, map.PatternBetween(content, cue), "");
        sink.Add("c.around", side, Around(map, cue), "");
        sink.Add("c.tight", side, Tight(map, cue, content), "");
    }

    private static void Words<TSink>(SegmentMap map, int content, int cue, int side, int quoted, ref TSink sink)
        where TSink : IFeatureSink
    {
        var last = map.Segments[content].EndToken - 1;
        sink.Add("c.quoted", side, quoted, "");
        sink.Add("c.word", side, 0, map.LastWord(cue));
        sink.Add("c.word1", side, 0, map.FirstWord(cue));
        sink.Add("c.ends", side, 0, Punctuation(map.Reading.Word(last)));
        if (last + 1 < map.Reading.Tokens.Length) sink.Add("c.next", side, 0, Punctuation(map.Reading.Word(last + 1)));
        sink.Add("c.opens", side, OpensSentence(map, content), "");
        if (map.Distance(content, cue) is > 0 and <= 3)
            sink.Add("c.gap", side, 0, map.Reading.Word(map.Segments[Math.Min(content, cue)].EndToken));
    }

    private static void History<TSink>(
        SegmentMap map, int content, int cue, int side, int quoted, LinkState state, ref TSink sink)
        where TSink : IFeatureSink
    {
        sink.Add("c.has", side, Scale.Capped(state.Contents[cue], 3), "");
        var previous = Previous(map, content);
        if (previous == LinkState.None) return;
        var same = state.CueOf[previous] == cue ? 1 : 0;
        var link = same * 2 + (cue > previous && cue < content ? 1 : 0);
        sink.Add("c.same", link + 4 * side, Scale.Capped(map.ParagraphsBetween(previous, content), 2), "");
        sink.Add("c.same.quoted", link + 4 * Quoting(map, previous), quoted, "");
        sink.Add("c.same.pattern", link, map.PatternBetween(previous, content), "");
    }

    private static int Previous(SegmentMap map, int content)
    {
        var contents = map.Of(Role.Content);
        var at = contents.BinarySearch(content);
        return at > 0 ? contents[at - 1] : LinkState.None;
    }

    private static int Nearest(SegmentMap map, int content)
    {
        for (var step = 1; step <= 2; step++)
        {
            if (IsNearCue(map, content, content - step)) return step;
            if (IsNearCue(map, content, content + step)) return 4 + step;
        }
        return 0;
    }

    private static bool IsNearCue(SegmentMap map, int content, int other) =>
        other >= 0 && other < map.Segments.Length && map.Segments[other].Role == Role.Cue && map.ShareSentence(content, other);

    /// <summary>Whether words of the content open, close or stand inside quotation marks.</summary>
    internal static int Quoting(SegmentMap map, int content)
    {
        var segment = map.Segments[content];
        var opens = QuoteMarks.Is(map.Reading.Word(segment.FirstToken)) ? 1 : 0;
        var closes = QuoteMarks.Is(map.Reading.Word(segment.EndToken - 1)) ? 2 : 0;
        return opens + closes;
    }

    /// <summary>Roles right before and after a segment within its sentence, 0 where there is none.</summary>
    internal static int Around(SegmentMap map, int segment)
    {
        var before = segment > 0 && map.ShareSentence(segment - 1, segment) ? 1 + (int)map.Segments[segment - 1].Role : 0;
        var after = segment + 1 < map.Segments.Length && map.ShareSentence(segment, segment + 1)
            ? 1 + (int)map.Segments[segment + 1].Role : 0;
        return before * 4 + after;
    }

    private static int Tight(SegmentMap map, int cue, int content)
    {
        var tight = 0;
        for (var step = -1; step <= 1; step += 2)
        {
            var other = cue + step;
            if (other < 0 || other >= map.Segments.Length || other == content) continue;
            if (map.Segments[other].Role == Role.Content && map.Distance(cue, other) <= 1) tight += step < 0 ? 1 : 2;
        }
        return tight;
    }

    private static int OpensSentence(SegmentMap map, int content)
    {
        var token = map.Segments[content].FirstToken;
        var sentence = map.Reading.Sentences[map.Reading.Tokens[token].Sentence];
        if (sentence.FirstToken != token) return 0;
        return token == 0 || map.Paragraph(token - 1) != sentence.Paragraph ? 2 : 1;
    }

    private static ReadOnlySpan<char> Punctuation(ReadOnlySpan<char> word) =>
        word.Length > 0 && char.IsLetterOrDigit(word[0]) ? "w" : word;
}
