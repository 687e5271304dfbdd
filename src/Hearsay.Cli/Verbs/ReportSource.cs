using Hearsay.Cli.Resuming;
using Hearsay.Intake;
using Hearsay.Ledger.Filing;

namespace Hearsay.Cli.Verbs;

/// <summary>
/// Cuts inputs into pieces of work. A file that its name shows to hold one report is one piece, opened
/// by the thread that reads it. All others (JSON Lines, archives, standard input) may hold many
/// reports: they are streamed, and each report is a piece.
/// </summary>
/// <param name="reader">Takes files in.</param>
/// <param name="cancel">Stops.</param>
/// <param name="fetch">Fetches and takes in a page that the user named by address; null where none is to be fetched.</param>
/// <param name="ledger">What a batch that was cut off goes on from; null for the beginning.</param>
/// <param name="readAll">Takes all in again, whatever the batch kept.</param>
internal sealed class ReportSource(
    ReportReader reader, CancellationToken cancel, Func<Uri, CancellationToken, IEnumerable<IntakeResult>>? fetch = null, LedgerSink? ledger = null, bool readAll = false)
{
    private const int KeptAtATime = 64;

    private static readonly string[] OneReport = [".txt", ".text", ".html", ".htm", ".xhtml", ".shtml"];

    /// <summary>Place in the batch of what comes next, where every file that holds one report gave one.</summary>
    private long _place;

    public IEnumerable<PendingReports> Of(IEnumerable<Input> inputs)
    {
        var before = 0;
        foreach (var input in inputs)
        {
            if (fetch is not null && input.Rejection is null && WebPages.IsAddress(input.Origin, out var address))
            {
                yield return new(() => fetch(address, cancel), before);
                _place++;
            }
            else if (IsStreamed(input))
            {
                foreach (var pending in Streamed(input, before)) yield return pending;
            }
            else
            {
                yield return new(() => reader.Read(input, cancel), before);
                _place++;
            }
            before++;
        }
    }

    private IEnumerable<PendingReports> Streamed(Input input, int before)
    {
        var archive = ledger is null || input.IsStandardInput || input.Rejection is not null ? null : ArchiveFile.TryOpen(input.Origin);
        if (archive is not null) return FromArchive(input, archive, before);
        return reader.Read(input, cancel).Select(result =>
        {
            _place++;
            return new PendingReports(() => [result], before);
        });
    }

    private IEnumerable<PendingReports> FromArchive(Input input, ArchiveFile opened, int before)
    {
        using var archive = opened;
        var first = _place;
        var point = readAll ? null : ledger!.CheckpointOf(first, input.Origin);
        var goesOn = point is not null && archive.GoOn(point);
        for (; goesOn && _place < point!.Place; cancel.ThrowIfCancellationRequested())
        {
            foreach (var kept in ledger!.Kept(_place, Math.Min(_place + KeptAtATime, point.Place)))
            {
                yield return new(() => [], before) { Kept = kept };
                _place++;
            }
        }
        foreach (var result in archive.Read(reader, cancel))
        {
            var place = _place++;
            yield return new(() => [result], before) { Passed = archive.After(result, first, place) is { } passed ? (passed, place) : null };
        }
    }

    private static bool IsStreamed(Input input)
    {
        var name = input.Origin.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input.Origin[..^3] : input.Origin;
        return input.IsStandardInput || !OneReport.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }
}
