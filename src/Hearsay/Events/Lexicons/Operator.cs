namespace Hearsay.Events.Lexicons;

/// <summary>One entry of <c>operators.tsv</c>: a word that bends the act in its complement.</summary>
/// <param name="Key">The words.</param>
/// <param name="Name">What it does: commit, plan, refuse, threaten, demand, try, announce, end.</param>
/// <param name="Slots">Where the act may stand beside a clause: <c>obj</c> or a preposition.</param>
/// <param name="Addressee">Slots in which the one spoken to stands.</param>
/// <param name="Alone">The type where no act is found; null where there is none.</param>
internal sealed record Operator(string Key, string Name, ImmutableArray<string> Slots, ImmutableArray<string> Addressee, string? Alone);
