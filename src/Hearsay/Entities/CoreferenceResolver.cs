using Hearsay.Entities.Ranking;
using Hearsay.Entities.Sieves;

namespace Hearsay.Entities;

/// <summary>
/// Links the mentions of one report that are of one thing, by sieves in the manner of Lee et al.
/// (Computational Linguistics 39:4, 2013), the more certain first. Each link carries its rule in
/// <see cref="Mention.Why"/>; what no rule decides stays unresolved.
/// </summary>
public sealed class CoreferenceResolver : IStage
{
    private static readonly ImmutableArray<ISieve> Sieves =
    [
        new ExactNameSieve(),
        new AcronymSieve(),
        new AppositionSieve(),
        new PersonNameSieve(),
        new PartialNameSieve(),
        new HeadMatchSieve(),
        new TellerSieve(),
    ];

    private static readonly LastSpeakerSieve LastSpeaker = new();
    private static readonly AntecedentRanker Ranker = new(AntecedentModel.Shipped);

    /// <inheritdoc/>
    public string Name => "coreference/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax, Layer.Mentions];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Entities];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel) => Run(reading, Ranker, cancel);

    /// <summary>The same with another ranker.</summary>
    internal static Reading Run(Reading reading, ISieve ranker, CancellationToken cancel)
    {
        var context = Sieved(reading);
        cancel.ThrowIfCancellationRequested();
        ranker.Link(context);
        LastSpeaker.Link(context);
        return EntityBuilder.Build(context);
    }

    /// <summary>The clusters that the sieves make, before the ranker.</summary>
    internal static CoreferenceContext Sieved(Reading reading)
    {
        var context = new CoreferenceContext(reading, EntityLexicon.Shipped);
        foreach (var sieve in Sieves) sieve.Link(context);
        return context;
    }
}
