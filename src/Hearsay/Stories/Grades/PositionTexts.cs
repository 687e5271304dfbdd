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

    /// <summary>The position that a text says; AFFIRM for any other text.</summary>
    public static Position Parse(string text) => text switch
    {
        "DENY" => Position.Deny,
        "NON-COMMITTAL" => Position.NonCommittal,
        "WITHHELD" => Position.Withheld,
        _ => Position.Affirm,
    };
}
