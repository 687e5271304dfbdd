namespace Hearsay.Stories.Grades;

/// <summary>The deepest named speaker of a chain (rule R1).</summary>
/// <param name="Key">What makes it one source: its principal where known, else its name.</param>
/// <param name="Name">As named or described.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Principal">The party it speaks for; its own name where it speaks for itself.</param>
/// <param name="Why">The rule that took it for the root.</param>
public sealed record Root(string Key, string Name, SourceKind Kind, string Principal, string Why)
{
    /// <summary>True for an outlet or wire that speaks in its own voice.</summary>
    public bool IsOwnVoice => Kind is SourceKind.Outlet or SourceKind.Wire;
}
