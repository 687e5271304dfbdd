using System.Text;
using Hearsay.Intake;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>What is filed, in whatever order and however often.</summary>
public abstract partial class LedgerContract
{
    [Fact]
    public void A_report_can_be_read_back_as_it_was_read()
    {
        var written = Pier.Reading();
        _ledger.File(Pier);

        var stored = _ledger.Reading(written.Report.Id)!;

        Assert.Equal(written.Text, stored.Text);
        Assert.Equal(written.Report.Published, stored.Report.Published);
        Assert.Equal(written.Report.Title, stored.Report.Title);
        Assert.Equal(written.Report.Offsets.BytesOf(new TextSpan(5, 9)), stored.Report.Offsets.BytesOf(new TextSpan(5, 9)));
        Assert.Equal(Dump(written), Dump(stored));
        Assert.Equal(Encoding.UTF8.GetBytes(written.Text), _ledger.Archived(written.Report.Id));
    }

    [Fact]
    public void The_same_bytes_twice_are_one_report_called_by_the_first_of_its_names()
    {
        Assert.Equal(FilingOutcome.Filed, _ledger.File(Pier));
        Assert.Equal(FilingOutcome.Known, _ledger.File(Pier));
        Assert.Equal(FilingOutcome.Known, _ledger.File(Written.Report(Pier.Reading().Text, "another-name")));

        Assert.Equal(new LedgerCounts(1, 1, 2, 1, 0, 0, 0, 1), _ledger.Counts());
        Assert.Equal("another-name", _ledger.Reading(Pier.Reading().Report.Id)!.Report.Doc);
    }

    [Fact]
    public void New_text_at_a_known_address_is_a_new_version_and_the_old_one_stays()
    {
        const string Address = "https://www.courier.example/pier/";
        var second = Written.Report("Pier closed\nThe board said nothing.", "pier-2", published: "2026-03-25", url: "https://courier.example/pier#top");
        _ledger.File(Written.Report("Pier closed\nThe board said it fell.", "pier-1", url: Address));

        Assert.Equal(FilingOutcome.NewVersion, _ledger.File(second));
        Assert.Equal(["pier-1", "pier-2"], _ledger.Versions(new Uri(Address)).Select(version => version.Doc));
        Assert.Equal("Pier closed\nThe board said it fell.", _ledger.Reading(_ledger.Versions(new Uri(Address))[0].Report)!.Text);
    }

    [Fact]
    public void A_newer_reader_adds_a_reading_and_the_rows_follow_it()
    {
        _ledger.File(Pier);
        var newer = Written.Report(Pier.Reading().Text, "pier").Claim("the pier at Holm collapsed", "collapsed", model: "m2");

        Assert.Equal(FilingOutcome.ReadAgain, _ledger.File(newer, "reader/2"));

        var counts = _ledger.Counts();
        Assert.Equal((1, 2, 1, 0), (counts.Reports, counts.Readings, counts.Claims, counts.Events));
        Assert.Equal(newer.Reading().Claims[0].Id, Assert.Single(_ledger.Search(new SearchRequest()).Lines).Claim);
    }

    [Fact]
    public void A_batch_that_was_cut_off_goes_on_where_it_stopped()
    {
        var preparer = new ReadingPreparer(LedgerSteps.Reader);
        var first = _ledger.Begin(["news"], LedgerSteps.Reader);
        _ledger.File(preparer.Prepare(Pier.Reading()), first, 0);
        _ledger.Reject(new Rejection("bad.txt", "empty", null, "Nothing inside.", "Save it again."), first, 1);

        var again = _ledger.Begin(["news"], LedgerSteps.Reader);
        _ledger.File(preparer.Prepare(Pier.Reading()), again, 0);
        _ledger.End(again);

        Assert.Equal((first.Number, true, 2L), (again.Number, again.Resumed, again.Done));
        Assert.False(_ledger.Begin(["news"], LedgerSteps.Reader).Resumed);
        Assert.Equal(
            ["0 pier.txt Filed ", "1 bad.txt Rejected empty: Nothing inside. Save it again."],
            _ledger.Items(again).Select(item => $"{item.Place} {item.Origin} {item.Outcome} {(item.Code is null ? "" : $"{item.Code}: {item.Reason} {item.Advice}")}"));
    }

    [Fact]
    public void A_report_that_was_read_with_the_same_knowledge_need_not_be_read_again()
    {
        var preparer = new ReadingPreparer(LedgerSteps.Reader);
        var report = Pier.Reading().Report;
        _ledger.File(Pier);

        Assert.NotNull(_ledger.Find(report.Id, preparer.KeyOf(report)));
        Assert.Null(_ledger.Find(report.Id, preparer.KeyOf(report with { Outlet = "Coast Post" })));
        Assert.Null(_ledger.Find(report.Id, new ReadingPreparer("reader/2").KeyOf(report)));
    }

    [Fact]
    public void Several_writers_of_the_same_reports_lose_nothing_and_double_nothing()
    {
        var reports = Enumerable.Range(0, 12).Select(i => Written.Report($"Tide {i}\nThe tide rose to {i}.", $"t{i:00}").Claim($"The tide rose to {i}", "rose")).ToArray();
        var outcomes = new System.Collections.Concurrent.ConcurrentBag<FilingOutcome>();
        var writers = Enumerable.Range(0, 8).Select(writer => new Thread(() =>
        {
            using var own = ClaimLedger.Open(_place.Location);
            var shuffled = reports.Concat(reports).ToArray();
            new Random(writer).Shuffle(shuffled);
            foreach (var outcome in own.FileAll(shuffled)) outcomes.Add(outcome);
        })).ToList();
        writers.ForEach(writer => writer.Start());
        writers.ForEach(writer => writer.Join());

        Assert.Equal((12, 12, 12, 12), (_ledger.Counts().Reports, _ledger.Counts().Readings, _ledger.Counts().Claims, _ledger.Counts().Entries));
        Assert.Equal((192, 12), (outcomes.Count, outcomes.Count(outcome => outcome is FilingOutcome.Filed)));
        Assert.Empty(_ledger.Verify().Faults);
    }

    [Fact]
    public async Task Readers_see_whole_reports_while_one_writes()
    {
        using var done = new CancellationTokenSource();
        var seen = 0L;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var lines = _ledger.Search(new SearchRequest { Words = "tide", Limit = 500 }).Lines;
                Assert.All(lines.GroupBy(line => line.Doc), report => Assert.Equal(2, report.Count()));
                Interlocked.Increment(ref seen);
            }
        })).ToList();
        for (var i = 0; i < 20 || (Interlocked.Read(ref seen) <= 3 && i < 200); i++) // on a busy machine readers begin late
            _ledger.File(Written.Report($"Tide {i}\nThe tide rose to {i}. The tide fell.", $"t{i}").Claim($"The tide rose to {i}", "rose").Claim("The tide fell", "fell"));
        done.Cancel();
        await Task.WhenAll(readers);

        Assert.True(seen > 3);
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_left_alone()
    {
        _ledger.Tamper("UPDATE meta SET value = '99' WHERE name = 'schema'");

        Assert.Equal(LedgerFault.Newer, Assert.Throws<LedgerException>(() => ClaimLedger.Open(_place.Location)).Fault);
    }

    [Fact]
    public void Hostile_words_are_stored_as_they_can_be()
    {
        var odd = Written.Report("Zero\0 byte, half \uD83D pair, whole 😀, '; DROP TABLE reports; --\nShe said 港は閉鎖.", "odd\0'name", "Out\0let").Claim("港は閉鎖", "港は閉鎖", "she\uDC00");

        Assert.Equal(FilingOutcome.Filed, _ledger.File(odd));
        Assert.Equal(1, _ledger.Counts().Claims);
        Assert.Empty(_ledger.Verify().Faults);
    }
}
