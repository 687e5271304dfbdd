using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Web.Exports;

/// <summary>Fields that the two GDELT tables share. Layout: The GDELT Event Database, Data Format Codebook V2.0 (2015).</summary>
internal static class GdeltFields
{
    /// <summary>GDELT has no way to say that something is denied, planned or possible, so only what is said to have happened is written.</summary>
    public static bool Takes(CodedEvent coded) => coded.Cameo is not null && coded.Factuality.Value == FactualityValue.Happened;

    /// <summary>A positive number of 62 bits, the same for the same event of the same report.</summary>
    public static string IdOf(Report report, CodedEvent coded)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Id.Value}|{coded.Id.Value}"));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 2).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The day of the happening, else that of publication; null where neither is known.</summary>
    public static DateOnly? DayOf(Report report, CodedEvent coded) => coded.Time?.From ?? coded.Time?.To ?? report.Published?.Date;

    /// <summary>YYYYMMDDHHMMSS in UTC; midnight where only the day is known.</summary>
    public static string? Stamp(ReportDate? at) => at is not { } known ? null
        : known.Instant is { } instant ? instant.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
        : known.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000";

    /// <summary>The address, else the name.</summary>
    public static string IdentifierOf(Report report) => report.CanonicalUrl?.AbsoluteUri ?? report.Doc;
}
