using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>History, archived bytes, backups.</summary>
public abstract partial class LedgerContract
{
    [Fact]
    public void An_untouched_ledger_verifies()
    {
        _ledger.File(Pier);
        _ledger.Correct(Decide(CorrectionKind.Claim, CorrectionAction.Accept, Pier.Reading().Claims[0].Id.Value));

        var proof = _ledger.Verify();

        Assert.Empty(proof.Faults);
        Assert.Equal((2, 1, 1), (proof.Entries, proof.Archives, proof.Readings));
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'Eve' WHERE entry = 2", "entry 2 (correct ", 1)]
    [InlineData("DELETE FROM audit WHERE entry = 2", "entries 2 to 2 are gone", 2)]
    [InlineData("UPDATE archives SET packed = (SELECT packed FROM archives ORDER BY sha256 DESC LIMIT 1), length = (SELECT length FROM archives ORDER BY sha256 DESC LIMIT 1)", "Archived bytes", 1)]
    [InlineData("UPDATE readings SET body_sha256 = 'no hash' WHERE reading_no = 1", "Reading 1 of report", 2)]
    public void Whatever_is_changed_behind_its_back_is_found(string tampering, string fault, int faults)
    {
        _ledger.File(Pier);
        _ledger.Correct(Decide(CorrectionKind.Claim, CorrectionAction.Accept, Pier.Reading().Claims[0].Id.Value));
        _ledger.File(Written.Report("Another\nThe tide rose.", "tide"));
        _ledger.Tamper(tampering);

        var proof = _ledger.Verify();

        Assert.False(proof.Holds);
        Assert.Contains(proof.Faults, found => found.Contains(fault));
        Assert.Equal(faults, proof.Faults.Length);
    }

    [Fact]
    public void A_backup_is_one_file_that_holds_everything()
    {
        using var file = new FilePlace();
        var (backup, restored) = (file.Path("backup.db"), file.Path("restored.db"));
        _ledger.File(Pier);
        _ledger.File(Written.Report("Quay\nThe quay was sold.", "quay").Claim("The quay was sold", "sold"));
        _ledger.Correct(Edit(CorrectionKind.Claim, Pier.Reading().Claims[1].Id.Value, "position", "AFFIRM"));

        _ledger.Link();
        _ledger.Backup(backup);
        ClaimLedger.Restore(backup, restored);

        Assert.Equal(["backup.db", "restored.db"], Directory.GetFiles(Path.GetDirectoryName(backup)!).Select(Path.GetFileName).Order());
        using var copy = ClaimLedger.Open(restored);
        Assert.Equal(_ledger.Counts(), copy.Counts());
        Assert.Equal(_ledger.Verify().Head, copy.Verify().Head);
        Assert.Equal(_ledger.Digest(), copy.Digest());
        Assert.Empty(copy.Verify().Faults);
        Assert.Equal("AFFIRM", Assert.Single(copy.Search(new SearchRequest { Words = "died" }).Lines).Stance);
        Assert.Equal(FilingOutcome.Known, copy.File(Pier));
        Assert.Equal(FilingOutcome.Filed, copy.File(Written.Report("New\nNews.", "new")));
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Backup(backup)).Fault);
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => ClaimLedger.Restore(backup, restored)).Fault);
    }

    [Fact]
    public void A_backup_can_be_restored_on_this_engine()
    {
        using var file = new FilePlace();
        using (var small = ClaimLedger.Open(file.Location)) small.File(Pier);

        ClaimLedger.Restore(file.Location, _place.Location);

        Assert.Equal("collapsed,died", Found(new SearchRequest()));
        Assert.Empty(_ledger.Verify().Faults);
        Assert.Equal(FilingOutcome.Filed, _ledger.File(Written.Report("New\nNews.", "new")));
    }
}
