using Hearsay.Intake;

namespace Hearsay.Live.Working;

/// <summary>Puts reports into the queue as they are taken in, some at a time under way.</summary>
internal sealed class Enqueuer(Broker broker)
{
    private const int UnderWay = 64;

    /// <summary>Sent, already there, and too large for the broker.</summary>
    public (int Sent, int Known, int TooLarge) Counts { get; private set; }

    /// <param name="taken">What intake gives.</param>
    /// <param name="tooLarge">Told of each that the broker does not take.</param>
    /// <param name="cancel">Stops; what was sent stays sent.</param>
    public async Task Send(IEnumerable<IntakeResult> taken, Action<Rejection> tooLarge, CancellationToken cancel)
    {
        Queue<Task<bool>> under = new();
        foreach (var result in taken)
        {
            cancel.ThrowIfCancellationRequested();
            var work = WorkCodec.Encode(new WorkItem(result.Report, result.Rejection));
            if (work.Length > broker.LargestMessage)
            {
                tooLarge(new Rejection(result.Report?.Origin ?? result.Rejection!.Origin, "too-large", null, string.Create(CultureInfo.InvariantCulture,
                    $"The report is {work.Length:N0} bytes, packed; the broker takes {broker.LargestMessage:N0}."), "Raise max_payload in the broker's settings, or give this file to 'hearsay read'."));
                Counts = Counts with { TooLarge = Counts.TooLarge + 1 };
                continue;
            }
            if (under.Count == UnderWay) Count(await under.Dequeue().ConfigureAwait(false));
            under.Enqueue(broker.Send(work, cancel));
        }
        while (under.TryDequeue(out var sent)) Count(await sent.ConfigureAwait(false));
    }

    private void Count(bool sent) => Counts = sent ? Counts with { Sent = Counts.Sent + 1 } : Counts with { Known = Counts.Known + 1 };
}
