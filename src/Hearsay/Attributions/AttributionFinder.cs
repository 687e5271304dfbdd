using Hearsay.Attributions.Chains;
using Hearsay.Attributions.Forms;
using Hearsay.Attributions.Judging;
using Hearsay.Attributions.Linking;
using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions;

/// <summary>
/// Finds who said what: a tagger marks sources, cues and contents, the linker puts them together, and the
/// trees show what the tagger missed and what is nested in contents, where the layer of syntax is there.
/// </summary>
internal sealed class AttributionFinder : IStage
{
    /// <summary>What the tagger finds with less confidence is left out.</summary>
    internal const double Least = 0.2;

    /// <summary>What the tree alone shows is taken from this confidence on.</summary>
    private const double LeastByTree = 0.4;

    /// <summary>Least share of its occurrences in which a verb heads a cue, for its attribution to stay in all the same.</summary>
    private const double PlainShare = 0.7;

    private readonly Func<Reading, Tagging> _tag;
    private readonly TaggedDrafts _tagged = new(new AttributionLinker(LinkWeights.Shipped));

    /// <summary>With the tagger that ships with the library.</summary>
    /// <exception cref="Models.ModelMissingException">Its weights are not there.</exception>
    public AttributionFinder() => _tag = SpanTagger.Load().Tag;

    /// <summary>With another tagger.</summary>
    internal AttributionFinder(Func<Reading, ImmutableArray<RoleSegment>> tag) => _tag = reading => Tagging.Of(reading, tag(reading));

    /// <inheritdoc/>
    public string Name => "attribution-finder/2";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Attributions];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var tagging = _tag(reading);
        cancel.ThrowIfCancellationRequested();
        if (reading.Syntax.IsEmpty)
            return reading with { Attributions = AttributionOrder.Number(SourcingSentences.Add(reading, Kept(reading, _tagged.Make(reading, tagging, null), Calibration.Tagged))) };
        var tree = new SyntaxIndex(reading);
        var wide = new ClauseReader(tree, ClauseLimits.Wide);
        var outer = FormsFinder.Add(wide, Kept(reading, _tagged.Make(reading, tagging, wide), Calibration.Tagged));
        outer = SourcingSentences.Add(reading, outer);
        outer = new MissedFinder(wide, tagging.Odds).Add(outer, LeastByTree);
        var drafts = outer.AddRange(NestedFinder.Find(tree, new ClauseReader(tree, ClauseLimits.Sure), outer));
        var addressees = new AddresseeReader(tree);
        return reading with { Attributions = [.. AttributionOrder.Number([.. drafts.Where(draft => !AsksWho(tree, draft))]).Select(addressees.Fill)] };
    }

    /// <summary>The drafts with their confidence, without those that are hardly right.</summary>
    internal static ImmutableArray<AttributionDraft> Kept(
        Reading reading, IEnumerable<(AttributionDraft Draft, double[] Evidence)> drafts, Calibration curve) =>
    [
        .. drafts.Select(d => d.Draft with { Confidence = curve.Probability(d.Evidence) })
            .Where(draft => draft.Confidence >= Least || HasPlainCue(reading, draft)),
    ];

    /// <summary>"It was not clear who had ordered it" asks for a source and names none.</summary>
    private static bool AsksWho(SyntaxIndex tree, AttributionDraft draft) =>
        draft.Source is [var source] && TokenRange.Of(tree.Reading, source) is { Length: 1 } who && tree.Reading.Word(who.First) is "who" or "Who"
        && tree.Head(who.First) is >= 0 and var verb && tree.Relations[verb] == Dependency.Ccomp && Antecedents.Of(tree, who.First).IsEmpty;

    /// <summary>A verb that nearly always heads a cue, with a source: rarely wrong on text unlike the annotated.</summary>
    private static bool HasPlainCue(Reading reading, AttributionDraft draft) =>
        !reading.Syntax.IsEmpty && !draft.Cue.IsEmpty && !draft.Source.IsEmpty
        && Evidence.Share(reading, TokenRange.Of(reading, draft.Cue[0])) >= PlainShare;
}
