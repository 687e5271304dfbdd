using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Auditing;

/// <summary>Hashes everything again and compares, in portions, so that memory stays small and writers go on.</summary>
internal sealed class Verifier(LedgerAccess access, IProgress<long>? progress, CancellationToken cancel)
{
    private const int Portion = 200;

    /// <summary>Faults listed by name; beyond, only the first are.</summary>
    private const int MostFaults = 100;

    private readonly List<string> _faults = [];
    private long _done;

    public Verification Run()
    {
        var (entries, head) = Entries();
        var archives = Archives();
        var readings = Readings();
        return new Verification(entries, archives, readings, head, [.. _faults]);
    }

    private (long Count, string Head) Entries()
    {
        var (number, previous) = (0L, "");
        while (true)
        {
            var entries = access.Read(session => session.Rows(
                $"SELECT {AuditChain.Columns} FROM audit WHERE entry > $1 ORDER BY entry LIMIT {Portion}", AuditChain.Read, number));
            if (entries.Count == 0) return (number, previous);
            foreach (var entry in entries)
            {
                if (entry.Number != number + 1) Fault($"History: entries {number + 1} to {entry.Number - 1} are gone.");
                if (entry.Previous != previous) Fault($"History: entry {entry.Number} does not follow the one before it.");
                if (entry.Hash != entry.ExpectedHash()) Fault($"History: entry {entry.Number} ({entry.Action} {entry.Object}) was changed.");
                (number, previous) = (entry.Number, entry.Hash);
            }
            Step(entries.Count);
        }
    }

    private long Archives()
    {
        var (count, last) = (0L, "");
        while (true)
        {
            var portion = access.Read(session => session.Rows(
                $"SELECT sha256, length, packed FROM archives WHERE sha256 > $1 ORDER BY sha256 LIMIT {Portion}",
                row => (Hash: row.GetString(0), Length: row.GetInt64(1), Packed: row.Bytes(2)), last));
            if (portion.Count == 0) return count;
            foreach (var (hash, length, packed) in portion)
                Check($"Archived bytes {hash}", hash, () => Packing.Unpack(packed, length));
            (count, last) = (count + portion.Count, portion[^1].Hash);
            Step(portion.Count);
        }
    }

    /// <summary>Each reading against its hash, and that hash against the history, which says when it was filed.</summary>
    private long Readings()
    {
        var (count, last) = (0L, 0L);
        while (true)
        {
            var portion = access.Read(session => session.Rows(
                $"SELECT g.reading_no, g.body, g.body_sha256, r.report, r.archive FROM readings g JOIN reports r ON r.report_no = g.report_no WHERE g.reading_no > $1 ORDER BY g.reading_no LIMIT {Portion}",
                row => (Number: row.GetInt64(0), Body: row.Bytes(1), Hash: row.GetString(2), Report: row.GetString(3), Archive: row.GetString(4)), last));
            if (portion.Count == 0) return count;
            foreach (var (number, body, hash, report, archive) in portion)
            {
                Check($"Reading {number} of report {report}", hash, () => Packing.Unpack(body));
                if (!IsInHistory(report, hash, archive)) Fault($"Reading {number} of report {report} is not the one that the history tells of.");
            }
            (count, last) = (count + portion.Count, portion[^1].Number);
            Step(portion.Count);
        }
    }

    private bool IsInHistory(string report, string hash, string archive) => access.Read(session => session.Rows(
        "SELECT detail FROM audit WHERE object = $1 AND action = 'file'", row => row.GetString(0), report))
        .Any(detail => detail.Contains($"\"archive\":\"{archive}\",\"reading\":\"{hash}\"", StringComparison.Ordinal));

    private void Check(string what, string hash, Func<byte[]> unpack)
    {
        try
        {
            if (ReadingPreparer.Hash(unpack()) != hash) Fault($"{what} are not those that were stored.");
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            Fault($"{what} cannot be unpacked.");
        }
    }

    private void Fault(string fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
    }

    private void Step(int count)
    {
        cancel.ThrowIfCancellationRequested();
        _done += count;
        progress?.Report(_done);
    }
}
