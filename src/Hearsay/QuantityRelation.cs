namespace Hearsay;

/// <summary>How two numbers stand to each other (rule R7).</summary>
public enum QuantityRelation
{
    /// <summary>The same interval.</summary>
    Same,

    /// <summary>One interval lies inside the other: it says the same more exactly.</summary>
    Refines,

    /// <summary>The intervals overlap: both may be true.</summary>
    Compatible,

    /// <summary>The intervals have no value in common.</summary>
    Conflict,

    /// <summary>Unit, role, scope, window or place differ: they are not to be compared.</summary>
    DifferentScope,
}
