using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Sql;
using Hearsay.Ledger.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Tests;

/// <summary>What can go wrong with a file: each a clear error with a remedy, and nothing that was stored is lost.</summary>
public sealed class EmbeddedFaultTests : IDisposable
{
    private readonly FilePlace _place = new();

    private static Written Tide(int i) => Written.Report($"Tide {i}\nThe tide rose to {i}.", $"t{i}").Claim($"The tide rose to {i}", "rose");

    [Fact]
    public void A_ledger_that_another_process_writes_is_waited_for_and_then_told_of()
    {
        using var ledger = ClaimLedger.Open(_place.Location, new LedgerOptions { Patience = TimeSpan.FromSeconds(1) });
        ledger.File(Tide(1));
        using (var other = new SqliteConnection($"Data Source={_place.Location};Pooling=false"))
        {
            other.Open();
            using var writing = other.BeginTransaction();
            var failure = Assert.Throws<LedgerException>(() => ledger.File(Tide(2)));
            Assert.Equal(LedgerFault.Locked, failure.Fault);
            Assert.Contains("run the command again", failure.Message);
            Assert.Single(ledger.Search(new SearchRequest { Words = "tide" }).Lines);
        }

        Assert.Equal(FilingOutcome.Filed, ledger.File(Tide(2)));
        Assert.Equal(2, ledger.Counts().Reports);
    }

    [Fact]
    public void A_full_disk_stops_the_batch_and_what_was_stored_stays()
    {
        using var ledger = ClaimLedger.Open(_place.Location);
        ledger.File(Tide(1));
        var pages = ((SqlLedger)ledger).Access.Write(session => session.Scalar<long>("PRAGMA page_count"));
        ledger.Tamper($"PRAGMA max_page_count = {pages + 2}");

        var failure = Assert.Throws<LedgerException>(() =>
        {
            for (var i = 2; i < 500; i++) ledger.File(Tide(i));
        });
        var kept = ledger.Counts().Reports;

        Assert.Equal(LedgerFault.Full, failure.Fault);
        Assert.Contains("Make room", failure.Remedy);
        Assert.True(kept >= 1);
        Assert.Empty(ledger.Verify().Faults);
        ledger.Tamper("PRAGMA max_page_count = 100000");
        Assert.Equal(FilingOutcome.Filed, ledger.File(Tide(1000)));
        Assert.Equal(kept + 1, ledger.Counts().Reports);
    }

    [Theory]
    [InlineData("claims", false)]
    [InlineData("readings", true)]
    [InlineData("audit", true)]
    public void A_corrupt_page_is_told_of(string table, bool onlyVerify)
    {
        long root, size;
        using (var ledger = ClaimLedger.Open(_place.Location))
        {
            for (var i = 0; i < 30; i++) ledger.File(Tide(i));
            (root, size) = ((SqlLedger)ledger).Access.Read(session => (
                session.Scalar<long>("SELECT rootpage FROM sqlite_master WHERE name = $1", table), session.Scalar<long>("PRAGMA page_size")));
        }
        using (var file = File.OpenWrite(_place.Location))
        {
            file.Position = (root - 1) * size;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)size).ToArray());
        }

        using var damaged = ClaimLedger.Open(_place.Location);
        var failure = Assert.Throws<LedgerException>(() => onlyVerify ? damaged.Verify().Head : damaged.Search(new SearchRequest()).Next);
        Assert.Equal(LedgerFault.Damaged, failure.Fault);
        Assert.Contains("hearsay restore", failure.Remedy);
    }

    [Fact]
    public void What_is_no_ledger_is_left_as_it_is()
    {
        File.WriteAllText(_place.Path("notes.txt"), "Remember the milk. " + new string('x', 5000));
        using (var other = new SqliteConnection($"Data Source={_place.Path("other.db")};Pooling=false"))
        {
            other.Open();
            using var command = new SqliteCommand("CREATE TABLE milk (litres INTEGER)", other);
            command.ExecuteNonQuery();
        }

        Assert.Equal(LedgerFault.NotALedger, Assert.Throws<LedgerException>(() => ClaimLedger.Open(_place.Path("notes.txt"))).Fault);
        Assert.Equal(LedgerFault.NotALedger, Assert.Throws<LedgerException>(() => ClaimLedger.Open(_place.Path("other.db"))).Fault);
        Assert.StartsWith("Remember the milk.", File.ReadAllText(_place.Path("notes.txt")));
    }

    [Fact]
    public void A_place_without_a_folder_or_a_ledger_is_told_of()
    {
        Assert.Equal(LedgerFault.Unreachable, Assert.Throws<LedgerException>(() => ClaimLedger.Open(_place.Path("no/such/folder.db"))).Fault);
        Assert.Equal(LedgerFault.Missing, Assert.Throws<LedgerException>(() => ClaimLedger.Open(_place.Path("none.db"), new LedgerOptions { Create = false })).Fault);
    }

    public void Dispose() => _place.Dispose();
}
