using Hearsay.Events.Acts;
using Hearsay.Events.Participants;
using Hearsay.Knowledge.Actors;

namespace Hearsay.Events;

/// <summary>
/// Codes what the claims of a report tell of in PLOVER 2.0, CAMEO derived: a frame lexicon over the
/// dependency trees, in the line of PETRARCH2 (Norris, Schrodt and Beieler, JOSS 2017), with operators
/// that bend the act of their complement.
/// </summary>
internal sealed class EventCoder(ActorResolver resolver) : IStage
{
    /// <inheritdoc/>
    public string Name => "event-coder/1" + resolver.Tag;

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax, Layer.Entities, Layer.Times, Layer.Attributions, Layer.Claims];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Events];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Claims.IsEmpty) return reading;
        var text = new EventText(reading);
        var actors = new ActorCoder(text, resolver);
        var builder = new EventBuilder(text, actors);
        cancel.ThrowIfCancellationRequested();
        var acts = new ActFinder(text, actors).Find();
        cancel.ThrowIfCancellationRequested();
        return reading with { Events = builder.Build(acts) };
    }
}
