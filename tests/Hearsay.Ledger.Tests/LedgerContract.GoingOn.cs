using Hearsay.Intake;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>How far a batch has come in an archive, and what it keeps of what is behind it.</summary>
public abstract partial class LedgerContract
{
    private const string News = "news/march.warc.gz";

    private static Written Tide(int number) => Written.Report($"Tide {number}\nThe tide rose to {number}.", $"t{number}").Claim($"The tide rose to {number}", "rose");

    [Fact]
    public void A_checkpoint_comes_back_as_it_was_noted_and_a_later_one_takes_its_place()
    {
        var batch = Filed(4);
        var far = Point(3) with { Position = 7_000_000_000, Seen = 9_000_000_000, Before = 41 };

        _ledger.Mark(batch, LedgerSteps.Reader, Point(2));
        Assert.Equal(Point(2), Found(batch));
        _ledger.Mark(batch, LedgerSteps.Reader, far);
        Assert.Equal(far, Found(batch));
    }

    [Fact]
    public void Each_archive_of_a_batch_has_a_checkpoint_of_its_own()
    {
        var batch = Filed(4);
        var second = Point(4) with { First = 2, Origin = "news/april \"late\".zip" };
        _ledger.Mark(batch, LedgerSteps.Reader, Point(2));
        _ledger.Mark(batch, LedgerSteps.Reader, second);

        Assert.Equal(Point(2), Found(batch));
        Assert.Equal(second, _ledger.CheckpointOf(batch, LedgerSteps.Reader, 2, second.Origin));
    }

    [Fact]
    public void A_checkpoint_says_nothing_to_another_batch_reader_place_or_archive()
    {
        var batch = Filed(3);
        _ledger.Mark(batch, LedgerSteps.Reader, Point(2));

        Assert.Null(_ledger.CheckpointOf(Filed(3), LedgerSteps.Reader, 0, News));
        Assert.Null(_ledger.CheckpointOf(batch, "reader/2", 0, News));
        Assert.Null(_ledger.CheckpointOf(batch, LedgerSteps.Reader, 1, News));
        Assert.Null(_ledger.CheckpointOf(batch, LedgerSteps.Reader, 0, "news/april.warc.gz"));
    }

    [Theory]
    [InlineData("DELETE FROM batch_items WHERE place = 1")]
    [InlineData("UPDATE batch_items SET reading_no = NULL WHERE place = 1")]
    [InlineData("DELETE FROM report_names WHERE doc = 't1'")]
    public void A_checkpoint_says_nothing_where_an_outcome_before_it_cannot_be_shown(string loss)
    {
        var batch = Filed(4);
        _ledger.Mark(batch, LedgerSteps.Reader, Point(3));
        Assert.NotNull(Found(batch));

        _ledger.Tamper(loss);

        Assert.Null(Found(batch));
        _ledger.Mark(batch, LedgerSteps.Reader, Point(1)); // what is lost stands behind this one
        Assert.NotNull(Found(batch));
    }

    [Fact]
    public void What_is_kept_comes_by_place_with_its_reading_under_the_name_it_had_there()
    {
        var preparer = new ReadingPreparer(LedgerSteps.Reader);
        var batch = _ledger.Begin([News], LedgerSteps.Reader);
        _ledger.File(preparer.Prepare(Pier.Reading()), batch, 0);
        _ledger.Reject(new Rejection(News, "empty", "byte 12", "Nothing inside.", "Save it again."), batch, 1);
        _ledger.Meet(Written.Report(Pier.Reading().Text, "another-name").Reading().Report, batch, 2);

        var kept = _ledger.Kept(batch, 0, 3);

        Assert.Equal(["0 pier", "1 empty", "2 another-name"], kept.Select(item => $"{item.Item.Place} {item.Read()?.Reading.Report.Doc ?? item.Item.Code}"));
        Assert.Equal(Dump(Pier.Reading()), Dump(kept[0].Read()!.Reading));
        Assert.Equal(["1"], _ledger.Kept(batch, 1, 2).Select(item => $"{item.Item.Place}"));
        Assert.Empty(_ledger.Kept(batch, 3, 9));
    }

    [Fact]
    public void An_outcome_that_is_kept_can_be_noted_at_another_place()
    {
        var batch = Filed(3);
        var kept = _ledger.Kept(batch, 0, 3);

        _ledger.Keep(kept[2].Item, batch, 5);
        _ledger.Keep(kept[0].Item, batch, 2);

        Assert.Equal(["0 t0.txt", "1 t1.txt", "2 t0.txt", "5 t2.txt"], _ledger.Items(batch).Select(item => $"{item.Place} {item.Origin}"));
        _ledger.Mark(batch, LedgerSteps.Reader, Point(3));
        Assert.Null(Found(batch)); // whose reading stood at place 2 is not said any more
    }

    private Checkpoint? Found(Batch batch) => _ledger.CheckpointOf(batch, LedgerSteps.Reader, 0, News);

    private static Checkpoint Point(long place) => new(0, place, News, 100 * place, 0, 128 * place, new string('a', 63) + place);

    /// <summary>An open batch of so many reports.</summary>
    private Batch Filed(int count)
    {
        var preparer = new ReadingPreparer(LedgerSteps.Reader);
        var batch = _ledger.Begin([News, Guid.NewGuid().ToString()], LedgerSteps.Reader);
        for (var i = 0; i < count; i++) _ledger.File(preparer.Prepare(Tide(i).Reading()), batch, i);
        return batch;
    }
}
