namespace Hearsay.Events.Lexicons;

/// <summary>What an operator makes of an act; <c>=</c> in the file keeps what the act has.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">Its mode; null where there is none.</param>
/// <param name="Cameo">CAMEO code; null where there is none.</param>
internal readonly record struct Outcome(string Type, string? Mode, string? Cameo);
