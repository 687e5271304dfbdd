namespace Hearsay.Events.Lexicons;

/// <summary>One entry of <c>acts.tsv</c>.</summary>
/// <param name="Key">The words, as they are looked up.</param>
/// <param name="Objects">Classes the object must have; see <see cref="ObjectRule"/>.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode; null where it gives none.</param>
/// <param name="Cameo">CAMEO code; null where none is defined.</param>
/// <param name="Recipient">Slots tried in order.</param>
/// <param name="Flags">What else it asks for.</param>
internal sealed record Act(
    string Key, ObjectRule Objects, string Type, string? Mode, string? Cameo, ImmutableArray<string> Recipient, ActFlags Flags)
{
    /// <summary>True where the entry asks for it.</summary>
    public bool Is(ActFlags flag) => (Flags & flag) != 0;
}
