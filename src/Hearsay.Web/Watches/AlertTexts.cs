using Hearsay.Ledger.Watching;

namespace Hearsay.Web.Watches;

/// <summary>What fired, in words.</summary>
public static class AlertTexts
{
    /// <summary>A label of a word or two.</summary>
    public static string Label(AlertKind kind) => kind switch
    {
        AlertKind.Claim => "New statement",
        AlertKind.Denial => "Denial",
        AlertKind.Reversal => "Reversal",
        AlertKind.FirstAcknowledgement => "First acknowledgement",
        AlertKind.Figure => "Figure changed",
        AlertKind.Edit => "Report edited",
        _ => "Retraction",
    };

    /// <summary>As scripts know it.</summary>
    public static string Code(AlertKind kind) => kind switch
    {
        AlertKind.FirstAcknowledgement => "first_acknowledgement",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The words that fired, where they stand.</summary>
    public static string Permalink(Alert alert) => $"/reports/{alert.Report.Report}/v/latest#s{alert.Span.Start}";
}
