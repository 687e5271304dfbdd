using Hearsay.Intake;

namespace Hearsay.Ledger.Filing;

/// <summary>Files each reading in a ledger, in the order of the input, one transaction each; notes now and then how far it has come in an archive.</summary>
/// <param name="ledger">Where to.</param>
/// <param name="reader">Names who reads, once its models are loaded.</param>
/// <param name="inputs">What the user named: the same inputs go on with a batch that was cut off.</param>
public sealed class LedgerSink(IClaimLedger ledger, Task<string> reader, IReadOnlyList<string> inputs) : IReadingSink
{
    private const int BetweenMarks = 32; // records that are taken in again at most after a stop

    private readonly Lazy<Batch> _batch = new(() => ledger.Begin(inputs, reader.GetAwaiter().GetResult()));
    private readonly Lazy<ReadingPreparer> _preparer = new(() => new ReadingPreparer(reader.GetAwaiter().GetResult()));
    private long _place;
    private int _sinceMark;

    /// <summary>Reports by what filing them did.</summary>
    public Dictionary<FilingOutcome, int> Outcomes { get; } = [];

    /// <summary>True where the batch was begun before and not ended.</summary>
    public bool Resumed => _batch.IsValueCreated && _batch.Value.Resumed;

    /// <summary>Inputs that were not taken in again because the batch held their outcome.</summary>
    public long PassedOver { get; private set; }

    /// <summary>The reading of a report that this reader has read before; null where it must be read. Any thread.</summary>
    public KnownReading? Known(Report report) => ledger.Find(report.Id, _preparer.Value.KeyOf(report));

    /// <summary>What is left to do for a report whose reading was known.</summary>
    public Action Meet(Report report) => () =>
    {
        ledger.Meet(report, _batch.Value, _place++);
        Count(FilingOutcome.Known);
    };

    /// <inheritdoc/>
    public Action Prepare(Reading reading)
    {
        var prepared = _preparer.Value.Prepare(reading);
        return () => Count(ledger.File(prepared, _batch.Value, _place++));
    }

    /// <summary>Where the batch, if it was cut off, can go on in an archive whose first record has that place; null for the beginning. Any thread.</summary>
    public Checkpoint? CheckpointOf(long first, string origin) =>
        _batch.Value.Resumed ? ledger.CheckpointOf(_batch.Value, reader.GetAwaiter().GetResult(), first, origin) : null;

    /// <summary>What the batch kept from one place up to another. Any thread.</summary>
    public ImmutableArray<KeptItem> Kept(long from, long to) => ledger.Kept(_batch.Value, from, to);

    /// <summary>What is left to do for an input whose outcome the batch held; nothing, where it still stands at its place.</summary>
    public void Keep(KeptItem kept)
    {
        if (kept.Item.Place != _place) ledger.Keep(kept.Item, _batch.Value, _place);
        _place++;
        PassedOver++;
        Count(kept.Item.Report is null ? FilingOutcome.Rejected : FilingOutcome.Known);
    }

    /// <summary>Everything up to a record of an archive is filed, and the record too.</summary>
    /// <param name="point">Where the archive can be gone on with.</param>
    /// <param name="place">The record's place in the batch as the archive's reader counts; where that is another than it was filed at, nothing is noted.</param>
    public void Pass(Checkpoint point, long place)
    {
        if (++_sinceMark < BetweenMarks || place != _place - 1) return;
        _sinceMark = 0;
        ledger.Mark(_batch.Value, reader.GetAwaiter().GetResult(), point);
    }

    /// <summary>Keeps why an input could not be read.</summary>
    public void Reject(Rejection rejection)
    {
        ledger.Reject(rejection, _batch.Value, _place++);
        Count(FilingOutcome.Rejected);
    }

    /// <summary>The batch went through: what it filed is linked with what was there.</summary>
    public void End(CancellationToken cancel)
    {
        if (!_batch.IsValueCreated) return;
        ledger.End(_batch.Value);
        ledger.Link(null, cancel);
    }

    private void Count(FilingOutcome outcome) => Outcomes[outcome] = Outcomes.GetValueOrDefault(outcome) + 1;
}
