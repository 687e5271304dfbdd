namespace Hearsay.Ledger.Filing;

/// <summary>One run of <c>hearsay read</c>.</summary>
/// <param name="Number">Its number in the ledger.</param>
/// <param name="Begun">When it was begun.</param>
/// <param name="Resumed">True where it was begun before and not ended: killed, or stopped by an error.</param>
/// <param name="Done">Inputs whose outcome was already kept.</param>
public sealed record Batch(long Number, DateTimeOffset Begun, bool Resumed, long Done);
