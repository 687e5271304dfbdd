using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Eval;

/// <summary>Makes reports from texts of a data set, with the text as it is, so that offsets of the data set hold.</summary>
internal static class Reports
{
    public static Report FromText(string doc, string text, string? outlet = null) => new()
    {
        Id = new ReportId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
        Doc = doc,
        Text = text,
        Outlet = outlet,
        Origin = doc,
        Offsets = new OffsetMap([]),
    };
}
