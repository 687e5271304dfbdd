using System.Globalization;
using System.Text;
using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

/// <summary>A report or rejection as lines that a person can check.</summary>
internal static class IntakeDump
{
    public static string Of(IntakeResult result) => result.Report is { } report ? Of(report) : Of(result.Rejection!);

    public static string Of(Rejection rejection) =>
        $"rejected: {rejection.Code}{(rejection.Place is { } place ? $" at {place}" : "")}: {rejection.Message}";

    public static string Of(Report report)
    {
        var dump = new StringBuilder();
        void Line(string name, string? value)
        {
            if (value is not null) dump.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        }
        Line("title", report.Title is { } title ? report.Quote(title) : null);
        Line("outlet", report.Outlet);
        Line("byline", report.Byline);
        Line("published", report.Published?.ToString());
        Line("modified", report.Modified?.ToString());
        Line("language", report.Language);
        Line("url", report.CanonicalUrl?.ToString());
        var body = report.Text[(report.Title?.End ?? 0)..];
        foreach (var line in body.Split('\n').Where(line => line.Length > 0)) dump.Append("| ").Append(line).Append('\n');
        return dump.ToString().TrimEnd('\n');
    }
}
