using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>What follows from comparing reports.</summary>
public abstract partial class LedgerContract
{
    [Fact]
    public void Links_do_not_depend_on_order_portions_or_duplicates()
    {
        var reports = Wires.Make(30, seed: 7);
        _ledger.FileAll(reports);
        Assert.Equal(30, _ledger.Link());
        Assert.Equal(0, _ledger.Link());

        using var place = _newPlace();
        using var other = ClaimLedger.Open(place.Location);
        var shuffled = reports.Concat(reports.Take(10)).ToArray();
        new Random(3).Shuffle(shuffled);
        foreach (var portion in shuffled.Chunk(7))
        {
            other.FileAll(portion);
            other.Link();
        }

        Assert.True(_ledger.Counts().Copies > 10);
        Assert.Equal(_ledger.Counts().Copies, other.Counts().Copies);
        Assert.Equal(_ledger.Digest(), other.Digest());
    }

    [Fact]
    public void Two_that_link_one_ledger_in_turns_end_as_one_does_alone()
    {
        var reports = Wires.Make(40, seed: 23).ToArray();
        new Random(5).Shuffle(reports);
        using var place = _newPlace();
        using var one = ClaimLedger.Open(place.Location);
        using var other = ClaimLedger.Open(place.Location);
        var turn = 0;
        foreach (var portion in reports.Chunk(6))
        {
            var (mine, theirs) = turn++ % 3 == 2 ? (other, one) : (one, other);
            mine.FileAll(portion);
            mine.Link();
            if (turn == 3) theirs.FileAll(portion.Take(2), "reader/2"); // takes them out, while the first one remembers where they were
        }
        one.Link();

        _ledger.FileAll(reports);
        _ledger.Link();

        Assert.Equal(_ledger.Digest(), one.Digest());
    }

    [Fact]
    public void Reading_again_and_correcting_link_as_if_it_had_always_been_so()
    {
        var reports = Wires.Make(24, seed: 11);
        _ledger.FileAll(reports);
        _ledger.Link();
        var before = _ledger.Digest();

        _ledger.FileAll(Wires.Make(24, seed: 11).Take(6).Select((report, i) => report.Dated($"2026-03-{20 - i}")), "reader/2");
        var claim = _ledger.Search(new SearchRequest { Words = "gave" }).Lines[0].Claim;
        _ledger.Correct(Decide(CorrectionKind.Claim, CorrectionAction.Reject, claim.Value));
        _ledger.Link();
        var after = _ledger.Digest();
        _ledger.LinkAnew();

        Assert.NotEqual(before, after);
        Assert.Equal(_ledger.Digest(), after);
    }

    [Fact]
    public void Originators_leave_copies_out()
    {
        var text = "Pier falls\nThe northern pier collapsed into the harbour early on Monday. Divers searched the water around the fallen deck for hours. The board said nobody had been there when the piles gave way.";
        _ledger.File(Written.Report(text, "first", "Coast Post", "2026-03-10").Claim("the piles gave way", "gave"));
        _ledger.File(Written.Report(text + " Ferries call elsewhere.", "second", "Lake Courier", "2026-03-11").Claim("the piles gave way", "gave"));
        _ledger.Link();

        Assert.Equal(2, _ledger.Search(new SearchRequest { Words = "piles" }).Lines.Length);
        Assert.Equal("first", Assert.Single(_ledger.Search(new SearchRequest { Words = "piles", OriginatorsOnly = true }).Lines).Doc);
    }
}
