namespace Hearsay.Cli.Verbs;

/// <summary>Readings that a ledger kept.</summary>
internal static class KnownReadings
{
    /// <summary>The layers of a reading on the report as it was taken in now, under the name that it came by; one that was not read for its language keeps what it was told to be.</summary>
    public static Reading Of(this Reading reading, Report report) => new(reading.Layers.IsEmpty ? report with { Language = reading.Report.Language } : report)
    {
        Layers = reading.Layers,
        Paragraphs = reading.Paragraphs,
        Sentences = reading.Sentences,
        Mentions = reading.Mentions,
        Entities = reading.Entities,
        Attributions = reading.Attributions,
        Quantities = reading.Quantities,
        Times = reading.Times,
        Places = reading.Places,
        Claims = reading.Claims,
        Events = reading.Events,
    };
}
