using Hearsay.Claims.Silence;
using Hearsay.Knowledge.Actors;

namespace Hearsay.Claims;

/// <summary>
/// Finds the propositions of a report: who did what to whom, when and where, on whose word, and whether
/// it is said to have happened.
/// </summary>
internal sealed class ClaimFinder(ActorResolver actors) : IStage
{
    /// <inheritdoc/>
    public string Name => "claim-finder/1" + actors.Tag;

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax, Layer.Entities, Layer.Times, Layer.Quantities, Layer.Places, Layer.Chains];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Claims];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Syntax.IsEmpty) return reading;
        var tree = new SyntaxIndex(reading);
        var voices = new VoiceMap(reading);
        cancel.ThrowIfCancellationRequested();
        var silences = new SilenceReader(reading, tree);
        var predicates = new PredicateFinder(reading, tree, voices, silences).Find();
        cancel.ThrowIfCancellationRequested();
        return reading with { Claims = new ClaimBuilder(reading, tree, voices, silences, predicates, actors).Build(cancel) };
    }
}
