using System.Net;
using System.Text;

namespace Hearsay.Tests.Intake;

/// <summary>Checks that each run of an offset map leads to bytes that decode to the run's text.</summary>
internal static class OffsetCheck
{
    /// <summary>The share of the text, white space aside, that leads back to bytes.</summary>
    public static double Verify(Report report, Encoding encoding, bool references = true)
    {
        var mapped = 0;
        foreach (var run in report.Offsets.Runs)
        {
            var expected = report.Text.Substring(run.TextStart, run.TextLength);
            var actual = encoding.GetString(report.Archived.Span.Slice(run.ByteStart, run.ByteLength));
            if (references && !run.Uniform) actual = WebUtility.HtmlDecode(actual);
            if (!Same(expected, actual)) Assert.Fail($"Run {run}: text '{expected}', bytes '{actual}'.");
            mapped += expected.Count(c => !char.IsWhiteSpace(c));
        }
        return mapped / (double)Math.Max(1, report.Text.Count(c => !char.IsWhiteSpace(c)));
    }

    private static bool Same(string expected, string actual) =>
        expected == actual || (string.IsNullOrWhiteSpace(expected) && string.IsNullOrWhiteSpace(actual));
}
