using Hearsay.Intake;

namespace Hearsay.Ledger.Filing;

/// <summary>Files each reading in a ledger, in the order of the input, one transaction each.</summary>
/// <param name="ledger">Where to.</param>
/// <param name="reader">Names who reads, once its models are loaded.</param>
/// <param name="inputs">What the user named: the same inputs go on with a batch that was cut off.</param>
public sealed class LedgerSink(IClaimLedger ledger, Task<string> reader, IReadOnlyList<string> inputs) : IReadingSink
{
    private readonly Lazy<Batch> _batch = new(() => ledger.Begin(inputs, reader.GetAwaiter().GetResult()));
    private readonly Lazy<ReadingPreparer> _preparer = new(() => new ReadingPreparer(reader.GetAwaiter().GetResult()));
    private long _place;

    /// <summary>Reports by what filing them did.</summary>
    public Dictionary<FilingOutcome, int> Outcomes { get; } = [];

    /// <summary>True where the batch was begun before and not ended.</summary>
    public bool Resumed => _batch.IsValueCreated && _batch.Value.Resumed;

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
