namespace Hearsay.Intake;

/// <summary>How much one input may ask of the reader. More than that is a rejection, not a failure.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes of one text file, one JSON line or one decompressed input held in memory; default 64 MiB, from 1.</summary>
    public long Bytes { get; init => field = AtLeastOne(value, nameof(Bytes)); } = 64L << 20;

    /// <summary>Bytes of one HTML page; default 16 MiB, from 1.</summary>
    public long PageBytes { get; init => field = AtLeastOne(value, nameof(PageBytes)); } = 16L << 20;

    /// <summary>UTF-16 units of one report's text; default 10 million, from 1.</summary>
    public int TextLength { get; init => field = (int)AtLeastOne(value, nameof(TextLength)); } = 10_000_000;

    /// <summary>Open elements of a page at any place; default 400, from 1 to 500.</summary>
    public int NestingDepth
    {
        get;
        init => field = value is >= 1 and <= 500
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "NestingDepth is from 1 to 500.");
    } = 400;

    /// <summary>Elements in a page; default 100,000, from 1.</summary>
    public int Tags { get; init => field = (int)AtLeastOne(value, nameof(Tags)); } = 100_000;

    /// <summary>Bytes that a ZIP archive unpacks to, with archives inside it; default 64 GiB, from 1.</summary>
    public long ArchiveBytes { get; init => field = AtLeastOne(value, nameof(ArchiveBytes)); } = 64L << 30;

    /// <summary>Unpacked bytes for each packed one in a ZIP archive, beyond the first mebibyte of a file; default 200, from 1.</summary>
    public int Ratio { get; init => field = (int)AtLeastOne(value, nameof(Ratio)); } = 200;

    /// <summary>Files in a ZIP archive, with archives inside it; default 1 million, from 1.</summary>
    public int Records { get; init => field = (int)AtLeastOne(value, nameof(Records)); } = 1_000_000;

    /// <summary>Archives inside an archive; default 2, from 0.</summary>
    public int ArchiveDepth { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "ArchiveDepth is 0 or more."); } = 2;

    private static long AtLeastOne(long value, string name) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} is at least 1.");
}
