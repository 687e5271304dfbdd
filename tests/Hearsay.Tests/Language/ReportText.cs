namespace Hearsay.Tests.Language;

/// <summary>Makes reports from bare text.</summary>
internal static class ReportText
{
    public static Report Of(string text, TextSpan? title = null) => new()
    {
        Id = new ReportId("0"),
        Doc = "test",
        Text = text,
        Title = title,
        Origin = "test",
        Offsets = new OffsetMap([]),
    };
}
