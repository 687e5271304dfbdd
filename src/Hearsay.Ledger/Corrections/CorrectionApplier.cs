namespace Hearsay.Ledger.Corrections;

/// <summary>Lays what people decided over what a model read. The reading itself stays as it was.</summary>
internal static class CorrectionApplier
{
    public static AttributionTarget Attributions { get; } = new();

    public static ClaimTarget Claims { get; } = new();

    public static EventTarget Events { get; } = new();

    /// <param name="reading">As a model left it.</param>
    /// <param name="standing">Corrections bound to its text, oldest first.</param>
    public static Reading Apply(Reading reading, IReadOnlyList<Correction> standing)
    {
        foreach (var correction in standing)
        {
            reading = correction.Kind switch
            {
                CorrectionKind.Attribution => Attributions.Apply(reading, correction),
                CorrectionKind.Claim => Claims.Apply(reading, correction),
                CorrectionKind.Event => Events.Apply(reading, correction),
                _ => reading,
            };
        }
        return reading;
    }
}
