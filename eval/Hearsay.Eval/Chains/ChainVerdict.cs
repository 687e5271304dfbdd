using Hearsay.Eval.Data;

namespace Hearsay.Eval.Chains;

/// <summary>What was found for one label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Reading">The reading of its report.</param>
/// <param name="Links">The system's chain without the outlet; empty where no attribution was found.</param>
/// <param name="Found">An attribution touches the anchor.</param>
/// <param name="Root">The last links match.</param>
/// <param name="Chain">All links match, in order.</param>
/// <param name="Kind">The last link has the labelled kind.</param>
internal sealed record ChainVerdict(
    ChainLabel Label, Reading Reading, ImmutableArray<ChainLink> Links, bool Found, bool Root, bool Chain, bool Kind)
{
    /// <summary>For whoever improves the system: the sentence, what was wanted and what came.</summary>
    public string Explain()
    {
        var wanted = string.Join(" <- ", Label.Chain.Select(link => (link.Optional ? "(" : "") + Reading.Quote(link.Span) + (link.Optional ? ")" : "")));
        var came = Found ? string.Join(" <- ", Links.Select(link => $"{link.Name} ({link.Kind}, {link.Why})")) : "no attribution at the anchor";
        var anchor = Label.Cue ?? Label.Content!.Value;
        return $"{Label.Id} {Reading.Quote(Label.Sentence).ReplaceLineEndings(" ")}\n  anchor {Reading.Quote(anchor)}\n  wanted {wanted}\n  came   {came}";
    }
}
