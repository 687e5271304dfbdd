namespace Hearsay.Entities.Places;

/// <summary>
/// Finds names of places, says what each does in its sentence (where, who, whose) and which of the
/// places of its name is meant, with coordinates and codes of ISO 3166.
/// </summary>
public sealed class PlaceFinder : IStage
{
    internal const string Version = "places/1";

    /// <inheritdoc/>
    public string Name => Version;

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens, Layer.Syntax, Layer.Mentions];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Places];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var sheet = new PlaceSheet(reading, PlaceWeights.Shipped);
        return reading with { Places = sheet.Resolve(sheet.Recognised()) };
    }
}
