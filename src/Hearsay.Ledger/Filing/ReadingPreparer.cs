using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger.Readings;
using Hearsay.Stories;

namespace Hearsay.Ledger.Filing;

/// <summary>Makes readings ready to be filed.</summary>
/// <param name="reader">Names the stages and models that read, so that another reading of a newer model is told apart.</param>
public sealed class ReadingPreparer(string reader)
{
    /// <summary>Does the costly part: encoding, packing, hashing. The report must hold its archived bytes.</summary>
    /// <exception cref="ArgumentException">The report was taken in without its bytes.</exception>
    public PreparedReading Prepare(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var report = reading.Report;
        if (report.Archived.IsEmpty) throw new ArgumentException("The report holds no archived bytes; take it in with KeepBytes.", nameof(reading));
        var body = ReadingCodec.Encode(reading);
        return new PreparedReading(
            reading, KeyOf(report), reader, TextNormaliser.IdOf(report.Text).Value,
            new ArchivedBytes(Hash(report.Archived.Span), report.Archived.Length, Packing.Pack(report.Archived.Span)),
            new PackedBody(Packing.Pack(body), Hash(body)));
    }

    /// <summary>
    /// What a reading depends on beside the archived bytes: the reader, and what the user or the archive said of
    /// the report. Known before reading, so that a report that was read already need not be read again.
    /// </summary>
    public string KeyOf(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string?[] parts = [reader, report.Outlet, report.Published?.ToString(), report.Modified?.ToString(), report.CanonicalUrl?.OriginalString, report.Byline, report.Text];
        return Hash(Encoding.UTF8.GetBytes(string.Join('\u0001', parts.Select(part => part ?? "\u0002"))))[..32];
    }

    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
