using Hearsay.Ledger.Readings;

namespace Hearsay.Ledger.Filing;

/// <summary>What a batch that was cut off kept of one input.</summary>
public sealed class KeptItem
{
    private readonly string _doc;
    private readonly byte[] _packed;
    private readonly int _words;

    internal KeptItem(BatchItem item, string doc, byte[] packed, int words) => (Item, _doc, _packed, _words) = (item, doc, packed, words);

    /// <summary>Its outcome.</summary>
    public BatchItem Item { get; }

    /// <summary>The reading that the batch filed or met, named as the input came; null where it was rejected. Unpacked anew by each call, on any thread.</summary>
    public KnownReading? Read() => Item.Report is { } report ? new(ReadingCodec.Decode(report, _doc, Packing.Unpack(_packed)), _words) : null;
}
