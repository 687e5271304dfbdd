namespace Hearsay.Stories.Grades;

/// <summary>Positions as they are written in output.</summary>
public static class PositionTexts
{
    /// <summary><c>AFFIRM</c>, <c>DENY</c>, <c>NON-COMMITTAL</c> or <c>WITHHELD</c>.</summary>
    public static string Of(Position position) => position switch
    {
        Position.Affirm => "AFFIRM",
        Position.Deny => "DENY",
        Position.NonCommittal => "NON-COMMITTAL",
        _ => "WITHHELD",
    };
}
