namespace Hearsay.Ledger.Filing;

/// <summary>The words of the formats for stances and the like.</summary>
internal static class PositionNames
{
    public static string Of(Position position) => position switch
    {
        Position.Affirm => "AFFIRM",
        Position.Deny => "DENY",
        Position.NonCommittal => "NON-COMMITTAL",
        Position.Withheld => "WITHHELD",
        _ => throw new ArgumentOutOfRangeException(nameof(position), position, "This position has no name."),
    };

    public static string Of(FactualityValue value) => value.ToString().ToLowerInvariant();

    public static string Of(SourceKind kind) => kind is SourceKind.StateAgency ? "state_agency" : kind.ToString().ToLowerInvariant();
}
