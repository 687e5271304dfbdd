namespace Hearsay.Intake.Html;

/// <summary>Stops the parser; becomes a rejection in <see cref="HtmlReportReader"/>.</summary>
internal sealed class TooManyTagsException : Exception;
