using System.Text;
using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

/// <summary>Short ways to read one input in a test.</summary>
internal static class Take
{
    public static IntakeResult One(string content, string origin, IntakeOptions? options = null) =>
        One(Encoding.UTF8.GetBytes(content), origin, options);

    public static IntakeResult One(byte[] bytes, string origin, IntakeOptions? options = null) =>
        Assert.Single(new ReportReader(options).Read(bytes, origin, TestContext.Current.CancellationToken));

    public static Report Page(string html, IntakeOptions? options = null)
    {
        var result = One(html, "page.html", options);
        Assert.True(result.Report is not null, result.Rejection?.ToString());
        return result.Report!;
    }

    public static Report Text(byte[] bytes, string origin = "report.txt")
    {
        var result = One(bytes, origin);
        Assert.True(result.Report is not null, result.Rejection?.ToString());
        return result.Report!;
    }
}
