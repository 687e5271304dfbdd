namespace Hearsay.Stories.Grades;

/// <summary>What a proposition means for the party that is said to have acted.</summary>
public enum Bearing
{
    /// <summary>Nothing to be blamed for or proud of.</summary>
    Neutral,

    /// <summary>A sanctionable act: an attack, a deployment abroad, arms handed over, repression.</summary>
    Fault,

    /// <summary>A success over an opponent.</summary>
    Success,

    /// <summary>A loss of the target's own people or means.</summary>
    Loss,
}
