namespace Hearsay.Attributions.Chains;

/// <summary>
/// Walks from left to right over the words around a source and its cue and puts every source that relays
/// it, or that it relays, into the chain.
/// </summary>
internal sealed class RelayWalker(Reading reading, SourceReader sources, TokenSet said)
{
    /// <summary>Fills the chain of one attribution.</summary>
    /// <param name="chain">Holds the attribution's own source, or nothing.</param>
    /// <param name="zone">Where to look.</param>
    /// <param name="cue">The tokens of the cue; empty where there is none.</param>
    public void Walk(ChainDraft chain, SourcingZone zone, TokenRange cue)
    {
        var nearby = new NearbyPhrases(reading, said, zone);
        var (outside, inside) = (new OuterRelays(reading, sources, nearby, chain), new InnerSources(reading, sources, nearby, chain));
        for (var i = zone.First; i < zone.End; i++)
        {
            if (said.Contains(i)) continue;
            if (RelayPhrases.TryMatch(reading, i, zone.End, out var relation, out var end) && !nearby.AnySaid(i, end))
            {
                if (Apply(relation, new TokenRange(i, end), cue, chain, outside, inside)) i = end - 1;
            }
            else if (!cue.Contains(i)) outside.Clause(i, zone.First);
        }
    }

    /// <summary>Does what a phrase of relay asks for; false where it stands for something else.</summary>
    private static bool Apply(Relation relation, TokenRange phrase, TokenRange cue, ChainDraft chain, OuterRelays outside, InnerSources inside)
    {
        var (at, end) = (phrase.First, phrase.End);
        var inCue = cue.Contains(at);
        switch (relation)
        {
            case Relation.Quotes:
                inside.Quotes(at, end, inCue);
                return true;
            case Relation.QuotedBy:
                return outside.QuotedBy(at, end, inCue, inside);
            case Relation.ReleasedBy:
                return outside.Medium(end, named: false, "released by a medium", false) || inside.Maker(at, end);
            case Relation.Told or Relation.ToldName:
                return outside.Medium(end, named: relation == Relation.ToldName, "told to a medium", at < cue.End);
            case Relation.Medium:
                return outside.Medium(end, named: false, "interviewed by a medium", false) || outside.Unknown(end);
            case Relation.According when !inCue || chain.Count == 0:
                return outside.Outermost(end, "according to");
            case Relation.AccordingName when !inCue:
                return outside.Medium(end, named: true, "by way of a medium", false);
            case Relation.Behalf:
                return inside.Behalf(at, end);
            case Relation.By:
                return inside.Maker(at, end);
            default:
                return relation == Relation.Ignore;
        }
    }
}
