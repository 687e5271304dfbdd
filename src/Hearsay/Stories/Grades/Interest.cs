namespace Hearsay.Stories.Grades;

/// <summary>What a root gains or loses by what it says on one slot (rule R3). One statement can differ from slot to slot.</summary>
public enum Interest
{
    /// <summary>Neither gains nor loses as far as the tables know.</summary>
    Third,

    /// <summary>Reverses its own denial or evasion, or admits its own loss or a sanctionable act of its own.</summary>
    Against,

    /// <summary>Its own success, its own low losses, its own innocence.</summary>
    SelfServing,

    /// <summary>The fault of an opponent.</summary>
    Accusing,

    /// <summary>A partisan who is not the actor.</summary>
    Allied,
}
