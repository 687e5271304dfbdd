using System.Text.Json;

namespace Hearsay.Ledger.Sql;

/// <summary>
/// Runs work on the store: one writer at a time in this process, any number of readers. Where a connection
/// breaks, the work is done again on a fresh one; all of it is written so that doing it twice changes nothing.
/// </summary>
internal sealed class LedgerAccess(LedgerEngine engine) : IDisposable
{
    /// <summary>Attempts before giving up; with growing pauses they span about ten seconds.</summary>
    private const int Attempts = 6;

    /// <summary>Pauses of a millisecond in which <see cref="GiveWay"/> lets others go first.</summary>
    private const int MostPauses = 1000;

    private readonly Lock _writing = new();
    private Session? _writer;
    private int _waiting;

    public LedgerEngine Engine => engine;

    /// <exception cref="LedgerException">The store failed.</exception>
    public T Write<T>(Func<Session, T> work)
    {
        Interlocked.Increment(ref _waiting);
        lock (_writing)
        {
            Interlocked.Decrement(ref _waiting);
            return Guarded(
                () =>
                {
                    _writer ??= new Session(engine.Connect());
                    return _writer.InTransaction(() => work(_writer));
                },
                DropWriter);
        }
    }

    /// <summary>
    /// Lets those who wait to write go first. To be called between the transactions of long work: a lock goes to whoever asks
    /// first, which is most often the one who has just let it go.
    /// </summary>
    public void GiveWay()
    {
        for (var i = 0; i < MostPauses && Volatile.Read(ref _waiting) > 0; i++) Thread.Sleep(1);
    }

    /// <exception cref="LedgerException">The store failed.</exception>
    public T Read<T>(Func<Session, T> work) => Guarded(
        () =>
        {
            using var session = new Session(engine.Connect());
            return work(session);
        },
        () => { });

    public void Dispose()
    {
        lock (_writing) DropWriter();
        engine.Dispose();
    }

    /// <summary>Says the engine's errors in the user's words.</summary>
    public T Guarded<T>(Func<T> work, Action recover)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (failure is not (LedgerException or OperationCanceledException))
            {
                recover();
                if (attempt < Attempts && engine.MayRetry(failure))
                {
                    Thread.Sleep(TimeSpan.FromMilliseconds(100 * (1 << attempt)));
                    continue;
                }
                if (engine.Explain(failure) is { } known) throw known;
                if (failure is InvalidDataException or JsonException) throw Unreadable(failure);
                throw;
            }
        }
    }

    private LedgerException Unreadable(Exception failure) => new(
        LedgerFault.Damaged, $"A reading in '{engine.Location}' is damaged or of another version ({failure.Message})",
        "Run 'hearsay verify' to see which; then read that report again.", failure);

    private void DropWriter()
    {
        try
        {
            _writer?.Dispose();
        }
        catch (Exception failure) when (engine.Explain(failure) is not null)
        {
            // A broken connection need not close well.
        }
        _writer = null;
    }
}
