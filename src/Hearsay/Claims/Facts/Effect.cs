namespace Hearsay.Claims.Facts;

/// <summary>What an operator does to the factuality of what stands below it (implicatives and factives after Karttunen 1971; Nairn, Condoravdi and Karttunen 2006).</summary>
internal enum Effect : byte
{
    /// <summary>Leaves it: "began to", "knows that".</summary>
    Keep,

    /// <summary>Turns it over: "failed to", "denied that".</summary>
    Negate,

    /// <summary>Makes it a plan.</summary>
    Plan,

    /// <summary>Makes it an order or request.</summary>
    Order,

    /// <summary>Makes it uncertain.</summary>
    Doubt,

    /// <summary>Makes it a condition or something imagined.</summary>
    Suppose,
}
