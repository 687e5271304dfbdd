namespace Hearsay.Attributions;

/// <summary>What a tagger makes of a report: segments, and how probable each role is at each token.</summary>
/// <param name="Segments">In text order, without overlaps.</param>
/// <param name="Odds">For every token, also those outside of segments.</param>
internal sealed record Tagging(ImmutableArray<RoleSegment> Segments, RoleOdds Odds)
{
    private const double Unsure = 0.5;

    /// <summary>Segments without odds of their own: a token inside has the segment's probability, of one outside nothing is sure.</summary>
    public static Tagging Of(Reading reading, ImmutableArray<RoleSegment> segments)
    {
        var odds = new RoleOdds(reading.Tokens.Length);
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            foreach (var role in Enum.GetValues<Role>()) odds.Set(i, role, Unsure);
        }
        foreach (var segment in segments)
        {
            for (var i = segment.FirstToken; i < segment.EndToken; i++) odds.Set(i, segment.Role, segment.Probability);
        }
        return new Tagging(segments, odds);
    }
}
