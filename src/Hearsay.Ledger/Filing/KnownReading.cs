namespace Hearsay.Ledger.Filing;

/// <summary>A reading that was kept.</summary>
/// <param name="Reading">As the model left it, without words and syntax.</param>
/// <param name="Words">How many words the report has.</param>
public sealed record KnownReading(Reading Reading, int Words);
