using System.Text;
using Hearsay.Intake;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>What every ledger keeps to, whatever engine it stands on.</summary>
public abstract class LedgerContract : IDisposable
{
    private readonly Func<ILedgerPlace> _newPlace;
    private readonly ILedgerPlace _place;
    private readonly IClaimLedger _ledger;

    private protected LedgerContract(Func<ILedgerPlace> newPlace)
    {
        _newPlace = newPlace;
        _place = newPlace();
        _ledger = ClaimLedger.Open(_place.Location);
    }

    private static Written Pier => Written.Report(
        "Pier closed\nThe Ferry Board said on Monday that the pier at Holm collapsed.\nThe harbour master denied that anyone died.", "pier")
        .Attribution("The Ferry Board", "said", "the pier at Holm collapsed")
        .Claim("the pier at Holm collapsed", "collapsed", "Ferry Board", "NO", type: "ACCIDENT", place: ("Holm", "NO"))
        .Attribution("The harbour master", "denied", "anyone died")
        .Claim("anyone died", "died", "harbour master", "SE", Position.Deny);

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

    [Theory]
    [InlineData("pier", "collapsed")]
    [InlineData("COLLAPSE", "collapsed")]
    [InlineData("\"pier at holm\"", "collapsed")]
    [InlineData("\"holm pier\"", "")]
    [InlineData("the", "collapsed,died")]
    [InlineData("anyone OR collapse", "collapsed,died")]
    [InlineData("anyone -pier", "died")]
    [InlineData("coll*", "collapsed")]
    [InlineData("harbour master", "died")]
    [InlineData("kolumbia", "")]
    [InlineData("'); DROP TABLE claims; --", "")]
    [InlineData("pier AND (", "")]
    public void Words_find_claims_in_any_form_in_either_engine(string words, string predicates)
    {
        _ledger.File(Pier);

        Assert.Equal(predicates, Found(new SearchRequest { Words = words }));
    }

    [Fact]
    public void Facets_limit_together()
    {
        _ledger.File(Pier);
        _ledger.File(Written.Report("Later\nThe pier reopened, the board said.", "later", "Coast Post", "2026-04-02").Claim("The pier reopened", "reopened", "board", "NO"));

        Assert.Equal("collapsed,died,reopened", Found(new SearchRequest()));
        Assert.Equal("collapsed,reopened", Found(new SearchRequest { Principal = "NO" }));
        Assert.Equal("died", Found(new SearchRequest { Stance = Position.Deny }));
        Assert.Equal("collapsed", Found(new SearchRequest { Type = "accident" }));
        Assert.Equal("collapsed", Found(new SearchRequest { Place = "holm" }));
        Assert.Equal("collapsed", Found(new SearchRequest { Place = "NO" }));
        Assert.Equal("reopened", Found(new SearchRequest { Outlet = "coast post" }));
        Assert.Equal("reopened", Found(new SearchRequest { From = new DateOnly(2026, 4, 2) }));
        Assert.Equal("collapsed,died", Found(new SearchRequest { To = new DateOnly(2026, 4, 1) }));
        Assert.Equal("reopened", Found(new SearchRequest { Words = "pier", Principal = "NO", Outlet = "Coast Post" }));
        Assert.Equal("", Found(new SearchRequest { Words = "pier", Principal = "SE", Outlet = "Coast Post" }));
    }

    [Fact]
    public void Pages_are_bounded_and_lead_on_from_the_latest_publication()
    {
        for (var day = 1; day <= 9; day++)
            _ledger.File(Written.Report($"Day {day}\nThe tide rose to {day}.", $"d{day}", published: $"2026-01-0{day}").Claim($"The tide rose to {day}", "rose"));

        List<string> docs = [];
        for (string? after = null, first = ""; first is not null; first = after)
        {
            var page = _ledger.Search(new SearchRequest { Words = "tide", Limit = 4, After = after });
            Assert.True(page.Lines.Length <= 4);
            docs.AddRange(page.Lines.Select(line => line.Doc));
            after = page.Next;
        }

        Assert.Equal(["d9", "d8", "d7", "d6", "d5", "d4", "d3", "d2", "d1"], docs);
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Search(new SearchRequest { Limit = 501 })).Fault);
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Search(new SearchRequest { After = "x!" })).Fault);
    }

    [Fact]
    public void A_correction_holds_when_a_newer_model_reads_the_report_again()
    {
        _ledger.File(Pier);
        var claim = Pier.Reading().Claims[1];
        _ledger.Correct(Edit(CorrectionKind.Claim, claim.Id.Value, "position", "AFFIRM"));

        _ledger.File(Written.Report(Pier.Reading().Text, "pier").Claim("anyone died", "died", "harbour master", "SE", Position.Deny, model: "m2"), "reader/2");

        var present = Assert.Single(_ledger.Reading(Pier.Reading().Report.Id)!.Claims);
        Assert.NotEqual(claim.Id, present.Id);
        Assert.Equal(Position.Affirm, present.Position);
        Assert.Contains("edited by Ada (correction 1)", present.Why);
        Assert.Equal("AFFIRM", Assert.Single(_ledger.Search(new SearchRequest { Words = "died" }).Lines).Stance);
    }

    [Fact]
    public void What_a_person_accepted_comes_back_where_a_newer_model_misses_it_and_what_was_rejected_stays_out()
    {
        _ledger.File(Pier);
        var claims = Pier.Reading().Claims;
        _ledger.Correct(Decide(CorrectionKind.Claim, CorrectionAction.Accept, claims[0].Id.Value));
        _ledger.Correct(Decide(CorrectionKind.Claim, CorrectionAction.Reject, claims[1].Id.Value));

        _ledger.File(Written.Report(Pier.Reading().Text, "pier").Claim("anyone died", "died", model: "m2"), "reader/2");

        Assert.Equal("collapsed", Found(new SearchRequest()));
    }

    [Fact]
    public void A_rejected_attribution_takes_its_claims_and_their_events_with_it_until_it_is_undone()
    {
        _ledger.File(Pier);
        var correction = _ledger.Correct(Decide(CorrectionKind.Attribution, CorrectionAction.Reject, "pier:a0"));

        var reading = _ledger.Reading(Pier.Reading().Report.Id)!;
        Assert.Equal("a0 denied", string.Join(",", reading.Attributions.Select(a => $"{a.Id} {reading.Quote(a.Cue[0])}")));
        Assert.Equal("died under a0", string.Join(",", reading.Claims.Select(c => $"{c.Lemma} under {c.Attribution}")));
        Assert.Empty(reading.Events);

        _ledger.Correct(Decide(CorrectionKind.Attribution, CorrectionAction.Undo, correction.Number.ToString()));
        Assert.Equal(Dump(Pier.Reading()), Dump(_ledger.Reading(Pier.Reading().Report.Id)!));
        Assert.Equal("collapsed,died", Found(new SearchRequest()));
    }

    [Fact]
    public void An_attribution_edited_twice_keeps_both_in_its_history()
    {
        _ledger.File(Pier);
        _ledger.Correct(Edit(CorrectionKind.Attribution, "pier:a0", "root", "Norwegian Ferry Board"));
        _ledger.Correct(Edit(CorrectionKind.Attribution, "pier:a0", "mode", "mixed"));

        var attribution = _ledger.Reading(Pier.Reading().Report.Id)!.Attributions[0];
        Assert.Equal(("Norwegian Ferry Board", AttributionMode.Mixed, 1.0), (attribution.Chain[^1].Name, attribution.Mode, attribution.Confidence));
        Assert.Equal(["correct", "correct"], _ledger.History("pier:a0").Select(entry => entry.Action));
        Assert.All(_ledger.History("pier:a0"), entry => Assert.Equal("Ada", entry.Actor));
    }

    [Fact]
    public void An_event_can_be_put_right()
    {
        _ledger.File(Pier);
        _ledger.Correct(Edit(CorrectionKind.Event, Pier.Reading().Events[0].Id.Value, "type", "protest"));

        Assert.Equal("PROTEST", _ledger.Reading(Pier.Reading().Report.Id)!.Events[0].Type);
        Assert.Equal("collapsed", Found(new SearchRequest { Type = "PROTEST" }));
        Assert.Equal("", Found(new SearchRequest { Type = "ACCIDENT" }));
    }

    [Fact]
    public void Links_and_merges_are_records_that_stand_until_they_are_taken_back()
    {
        _ledger.File(Pier);
        var pair = string.Join(" | ", Pier.Reading().Claims.Select(claim => claim.Id.Value));
        _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Reject, pair));
        var merge = _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Accept, "Ferry Board | Board of Ferries"));

        Assert.Equal("Board of Ferries | Ferry Board", Assert.Single(_ledger.Standing(CorrectionKind.Merge)).Object);
        _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Undo, merge.Number.ToString()));
        Assert.Empty(_ledger.Standing(CorrectionKind.Merge));
        Assert.Equal("""{"relation":"different"}""", Assert.Single(_ledger.Standing(CorrectionKind.Link)).After);
    }

    [Theory]
    [InlineData(CorrectionKind.Claim, CorrectionAction.Accept, "no-such-claim", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Accept, "pier:a9", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Accept, "quay:a0", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "colour=blue")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "cue=3..999999")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "mode=3")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Edit, "pier:a0", "")]
    [InlineData(CorrectionKind.Attribution, CorrectionAction.Undo, "7", "")]
    [InlineData(CorrectionKind.Merge, CorrectionAction.Accept, "one | one", "")]
    public void A_correction_that_makes_no_sense_is_refused_and_leaves_no_trace(CorrectionKind kind, CorrectionAction action, string item, string edit)
    {
        _ledger.File(Pier);
        var before = _ledger.Counts();
        var request = Decide(kind, action, item);
        if (edit.Length > 0) request = request with { Edits = request.Edits.Add(edit.Split('=')[0], edit.Split('=')[1]) };

        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Correct(request)).Fault);
        Assert.Equal(before, _ledger.Counts());
    }

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
        for (var i = 0; i < 20; i++)
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

    public void Dispose()
    {
        _ledger.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private static CorrectionRequest Decide(CorrectionKind kind, CorrectionAction action, string item) =>
        new() { Kind = kind, Action = action, Object = item, Actor = "Ada", Reason = "I listened to the recording." };

    private static CorrectionRequest Edit(CorrectionKind kind, string item, string field, string value) =>
        Decide(kind, CorrectionAction.Edit, item) with { Edits = ImmutableSortedDictionary<string, string>.Empty.Add(field, value) };

    private string Found(SearchRequest request) =>
        string.Join(",", _ledger.Search(request).Lines.Select(line => line.Said.Split(' ')[^1] is var last && line.Said.Contains("reopened") ? "reopened" : last).Order());

    /// <summary>All layers as readable lines.</summary>
    private static string Dump(Reading reading) => string.Join('\n',
    [
        .. reading.Sentences.Select(sentence => $"sentence {sentence}"),
        .. reading.Paragraphs.Select(paragraph => $"paragraph {paragraph}"),
        .. reading.Attributions.Select(a => $"{a.Id} {a.Source[0]} {a.Cue[0]} {a.Content[0]} {a.Mode} {string.Join('<', a.Chain)} {a.Confidence} {a.Why}"),
        .. reading.Claims.Select(c => $"{c.Id} {c.Spans[0]} {c.Predicate} {c.Lemma} {c.Position} {c.Factuality} {c.Place} {c.Attribution} {string.Join('<', c.Chain)} {c.Why}"),
        .. reading.Events.Select(e => $"{e.Id} {e.Claim} {e.Type} {e.Quad} {e.Score} {e.Trigger} {e.Place} {string.Join('<', e.Chain)}"),
    ]);
}
