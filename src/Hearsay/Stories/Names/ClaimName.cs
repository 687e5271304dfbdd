namespace Hearsay.Stories.Names;

/// <summary>A name in a claim.</summary>
/// <param name="Claim">The claim's number in the reading.</param>
/// <param name="Name">Hash of the folded name.</param>
/// <param name="Speaks">True for the root of its chain; false for whom it is about.</param>
public readonly record struct ClaimName(int Claim, long Name, bool Speaks);
