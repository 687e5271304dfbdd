namespace Hearsay.Attributions.Chains;

/// <summary>
/// Gives every attribution its chain of sources: the outlet, the agency that the dateline credits, whoever
/// relays, and at the end who speaks. Uses syntax and entities where those layers are present.
/// </summary>
internal sealed class ChainBuilder : IStage
{
    private static readonly SourceReader Sources = new();

    /// <inheritdoc/>
    public string Name => "chain-builder/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Attributions];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Chains];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Attributions.IsEmpty) return reading;
        var work = new ChainWork(reading, Sources);
        var done = ImmutableArray.CreateBuilder<Attribution>(reading.Attributions.Length);
        foreach (var attribution in reading.Attributions)
        {
            cancel.ThrowIfCancellationRequested();
            var parent = attribution.Parent is { } id ? done[id.Value] : null;
            done.Add(attribution with { Chain = work.Build(attribution, parent) });
        }
        return reading with { Attributions = done.ToImmutable() };
    }
}
