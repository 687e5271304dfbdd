namespace Hearsay.Cli.Briefs;

/// <summary>"Neither replied to requests for comment" is told once, as no answer: as an attribution it would have somebody say the request.</summary>
internal static class ToldSilence
{
    /// <summary>True for an attribution whose cue and content are no more than a silence that a claim in the report's own voice tells of.</summary>
    public static bool Is(Reading reading, Attribution attribution) =>
        !reading.Claims.Any(claim => claim.Attribution == attribution.Id)
        && reading.Claims.Any(claim => claim is { Position: Position.NonCommittal, Factuality.Value: FactualityValue.Undisclosed, Withheld: null }
            && attribution.Cue.Concat(attribution.Content).All(span => claim.Spans.Any(told => told.Contains(span))));
}
