namespace Hearsay.Attributions.Chains;

/// <summary>
/// The stretch of one sentence in which words about the sourcing of an attribution can stand: around its
/// source and cue, up to the next attribution, without what is said.
/// </summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
internal readonly record struct SourcingZone(int First, int End)
{
    /// <summary>The zone of an attribution.</summary>
    /// <param name="reading">What is read.</param>
    /// <param name="anchor">Tokens of source and cue (of the content where there is neither).</param>
    /// <param name="within">The content in which a nested attribution stands; null for an outermost one.</param>
    /// <param name="others">Tokens of the sources and cues of other attributions.</param>
    public static SourcingZone Around(Reading reading, (int First, int End) anchor, (int First, int End)? within, TokenSet others)
    {
        var (first, end) = (anchor.First, anchor.End);
        var begin = reading.Sentences[reading.Tokens[first].Sentence].FirstToken;
        var stop = reading.Sentences[reading.Tokens[end - 1].Sentence].EndToken;
        if (within is { } limits) (begin, stop) = (Math.Max(begin, Math.Min(limits.First, first)), Math.Min(stop, Math.Max(limits.End, end)));
        while (first > begin && !others.Contains(first - 1)) first--;
        while (end < stop && !others.Contains(end)) end++;
        return new SourcingZone(first, end);
    }
}
