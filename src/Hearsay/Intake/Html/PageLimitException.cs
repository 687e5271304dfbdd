namespace Hearsay.Intake.Html;

/// <summary>Stops the parser on a page beyond the limits; becomes a rejection with <see cref="Code"/> in <see cref="HtmlReportReader"/>.</summary>
internal sealed class PageLimitException(string code) : Exception
{
    /// <summary>One of <see cref="RejectionCodes"/>.</summary>
    public string Code { get; } = code;
}
