using System.Security.Cryptography;

namespace Hearsay.Intake;

/// <summary>Names reports by their archived bytes.</summary>
internal static class ReportIds
{
    public static ReportId Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
