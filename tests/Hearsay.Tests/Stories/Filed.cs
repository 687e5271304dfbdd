using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

/// <summary>Filed reports from a line of metadata and a text.</summary>
internal static class Filed
{
    /// <param name="doc">Name, shown in dumps.</param>
    /// <param name="outlet">Who published.</param>
    /// <param name="at">"2025-04-28" or "2025-04-28 14:05"; null where undated.</param>
    /// <param name="text">Title line, then body.</param>
    public static FiledReport Report(string doc, string outlet, string? at, string text) => ReportFiler.File(new Reading(new Report
    {
        Id = new ReportId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{doc}\n{outlet}\n{at}\n{text}")))),
        Doc = doc,
        Outlet = outlet,
        Text = text,
        Title = text.IndexOf('\n') is > 0 and var end ? new TextSpan(0, end) : null,
        Published = At(at),
        Origin = doc + ".txt",
        Offsets = new OffsetMap([]),
    }));

    private static ReportDate? At(string? at) => at switch
    {
        null => null,
        { Length: 10 } => new ReportDate(DateOnly.Parse(at, CultureInfo.InvariantCulture), null),
        _ => new ReportDate(DateOnly.Parse(at[..10], CultureInfo.InvariantCulture), DateTimeOffset.Parse(at + "Z", CultureInfo.InvariantCulture)),
    };
}
