using Hearsay.Attributions;
using Hearsay.Attributions.Chains;
using Hearsay.Claims;
using Hearsay.Entities;
using Hearsay.Entities.Places;
using Hearsay.Entities.Quantities;
using Hearsay.Entities.Speakers;
using Hearsay.Entities.Times;
using Hearsay.Events;
using Hearsay.Knowledge.Actors;
using Hearsay.Language;
using Hearsay.Models;

namespace Hearsay.Pipelines;

/// <summary>The whole flow as a list, room by room.</summary>
public static class DefaultPipeline
{
    /// <summary>Makes the pipeline that <c>hearsay read</c> runs; the models are loaded here, once.</summary>
    /// <exception cref="ModelMissingException">A weight file is not there, or is not one.</exception>
    public static Pipeline Create() => Create(ActorResolver.Shipped);

    /// <summary>The same with a user's own lists of who is whom.</summary>
    /// <exception cref="ModelMissingException">A weight file is not there, or is not one.</exception>
    public static Pipeline Create(ActorLexicon actors) => Create(new ActorResolver(actors));

    private static Pipeline Create(ActorResolver actors) => new(
    [
        new ParagraphFinder(),
        new SentenceSplitter(),
        new SyntaxTagger(SyntaxNetwork.Load()),

        new MentionFinder(),
        new CoreferenceResolver(),
        new TimeFinder(),
        new QuantityFinder(),
        new PlaceFinder(),

        new AttributionFinder(),
        new SpeakerResolver(),
        new ChainBuilder(),

        new ClaimFinder(actors),

        new EventCoder(actors),
    ]);
}
