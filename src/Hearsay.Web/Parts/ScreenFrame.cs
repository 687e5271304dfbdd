namespace Hearsay.Web.Parts;

/// <summary>What is the same on every page of one answer.</summary>
/// <param name="Summary">The ledger in a line: "3,912 reports, 41,208 claims."</param>
/// <param name="Theme">The theme a reader chose, <c>light</c> or <c>dark</c>; null follows the system.</param>
/// <param name="Assets">Hash of each asset, so that a changed one gets a new address.</param>
public sealed record ScreenFrame(string Summary, string? Theme, IReadOnlyDictionary<string, string> Assets)
{
    /// <summary>The address of an asset.</summary>
    public string Asset(string name) => $"/assets/{name}?v={Assets[name]}";
}
