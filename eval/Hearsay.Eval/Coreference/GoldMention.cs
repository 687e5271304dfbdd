namespace Hearsay.Eval.Coreference;

/// <summary>A mention as annotators marked it.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Entity">Which thing: mentions with one number are one.</param>
/// <param name="Type">GUM's word for the kind: person, organization, place, time, object, event, abstract and so on.</param>
/// <param name="Head">The head of the phrase by the gold tree.</param>
internal sealed record GoldMention(int First, int End, int Entity, string Type, int Head);
