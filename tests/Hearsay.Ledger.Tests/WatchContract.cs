using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;
using Hearsay.Ledger.Watching;

namespace Hearsay.Ledger.Tests;

/// <summary>What kept searches fire at, and how searches are counted and collapsed, whatever engine they stand on.</summary>
public abstract class WatchContract : IDisposable
{
    private const string Sank = "a Norwegian cutter sank the ferry";

    private readonly ILedgerPlace _place;
    private readonly IClaimLedger _ledger;

    private protected WatchContract(Func<ILedgerPlace> newPlace)
    {
        _place = newPlace();
        _ledger = ClaimLedger.Open(_place.Location);
    }

    private static Written Word(string doc, string day, string speaker, string principal, Position position, string verb, string outlet = "Lake Courier", string more = "") => Written.Report(
        $"Ferry sunk off Holm, report {doc}\n{speaker} {verb} that {Sank} off Holm on 2 March. The ferry was on its way to Holm with {doc.Length} lorries.{more}", doc, outlet, day)
        .Claim(Sank, "sank", speaker, principal, position, type: "ASSAULT", place: ("Holm", "SE"));

    private static Written Accusation => Word("accusation", "2026-03-03", "Ireland", "IE", Position.Affirm, "said");

    private static Written Refusal => Word("refusal", "2026-03-04", "Norway", "NO", Position.Deny, "denied", "Coast Post");

    private static Written Admission => Word("admission", "2026-03-05", "Oslo", "NO", Position.Affirm, "admitted", "Fjord Standard");

    private Watch Keep(SearchRequest search, params AlertKind[] kinds) =>
        _ledger.Watches.Add(new WatchRequest { Name = "The ferry", Search = search, Kinds = [.. kinds], Actor = "Iva" });

    private void Read(params Written[] reports)
    {
        _ledger.FileAll(reports);
        _ledger.Link();
    }

    private IEnumerable<string> Alerts(long? watch = null) =>
        _ledger.Watches.Alerts(watch, new PageRequest()).Lines.Reverse().Select(alert => $"{alert.Kind} {alert.Report.Doc}: {alert.Words}");

    [Fact]
    public void A_watch_fires_at_a_denial_a_reversal_and_a_first_acknowledgement_each_once_and_with_its_words()
    {
        Read(Accusation);
        Keep(new SearchRequest { Words = "ferry" });
        Assert.Empty(Alerts());

        Read(Refusal);
        Assert.Equal([$"Denial refusal: {Sank}"], Alerts());
        Read(Admission);
        _ledger.LinkAnew();
        _ledger.Link();

        Assert.Equal(["Denial refusal", "FirstAcknowledgement admission", "Reversal admission"], Alerts().Select(line => line.Split(':')[0]).Order());
        var denial = _ledger.Watches.Alerts(null, new PageRequest()).Lines.Single(alert => alert.Kind == AlertKind.Denial);
        Assert.Contains("denied on 4 March 2026", denial.Sentence, StringComparison.Ordinal);
        Assert.Equal("sank", _ledger.Reading(denial.Report.Report)!.Quote(denial.Span));
    }

    [Fact]
    public void A_watch_fires_only_at_what_its_search_finds_and_at_the_kinds_it_names()
    {
        Keep(new SearchRequest { Words = "lighthouse" });
        var denials = Keep(new SearchRequest { Principal = "NO" }, AlertKind.Denial);

        Read(Accusation, Refusal, Admission);

        Assert.Equal([$"Denial refusal: {Sank}"], Alerts());
        Assert.Equal(Alerts(), Alerts(denials.Number));
        Assert.Equal([0, 1], _ledger.Watches.Standing().Select(watch => watch.Alerts));
    }

    [Fact]
    public void New_claims_fire_once_a_report_and_a_copy_of_it_does_not()
    {
        Keep(new SearchRequest { Words = "pier" });
        var wire = Wires.Of("wire", "North Wire", "2026-03-20");
        Read(wire, Wires.Of("copy", "Lake Courier", "2026-03-21"));

        Assert.Equal(["Claim wire"], Alerts().Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void An_edit_of_a_report_with_matching_words_fires()
    {
        const string address = "https://courier.example/ferry";
        Written Version(string doc, string day, string deed) => Written.Report($"The ferry, {doc}\nThe board said that {deed} on Monday morning in the old harbour of Holm.", doc, published: day, url: address).Claim(deed, deed.Split(' ')[2]);
        Read(Version("first", "2026-03-03", "the ferry sank"));
        Keep(new SearchRequest { Words = "ferry" }, AlertKind.Edit);

        Read(Version("second", "2026-03-04", "the ferry capsized"));

        Assert.Equal(["Edit second: the ferry capsized"], Alerts());
    }

    [Fact]
    public void An_ended_watch_fires_no_more_and_a_watch_for_everything_is_refused()
    {
        var watch = Keep(new SearchRequest { Words = "ferry" });
        Read(Accusation);
        _ledger.Watches.End(watch.Number, "Iva");
        Read(Refusal);

        Assert.Equal(["Claim accusation"], Alerts().Select(line => line.Split(':')[0]));
        Assert.Empty(_ledger.Watches.Standing());
        Assert.Equal(["watch", "end-watch"], _ledger.History($"watch {watch.Number}").Select(entry => entry.Action));
        Assert.Throws<LedgerException>(() => Keep(new SearchRequest()));
        Assert.Throws<LedgerException>(() => _ledger.Watches.End(watch.Number, "Iva"));
    }

    [Fact]
    public void Watches_and_alerts_are_part_of_a_backup_and_do_not_fire_again_there()
    {
        Keep(new SearchRequest { Words = "ferry" });
        Read(Accusation, Refusal);
        var file = Path.Combine(Directory.CreateTempSubdirectory("hearsay").FullName, "backup.db");
        _ledger.Backup(file);

        using var copy = ClaimLedger.Open(file);
        copy.Link();

        Assert.Equal(_ledger.Watches.Alerts(null, new PageRequest()).Lines.Select(alert => alert.Sentence), copy.Watches.Alerts(null, new PageRequest()).Lines.Select(alert => alert.Sentence));
        Assert.Equal("The ferry", copy.Watches.Standing().Single().Name);
    }

    [Fact]
    public void Facets_are_counted_and_one_that_limits_still_shows_its_other_choices()
    {
        Read(Accusation, Refusal, Admission);

        var all = _ledger.Facets(new SearchRequest { Words = "ferry" });
        var denied = _ledger.Facets(new SearchRequest { Words = "ferry", Stance = Position.Deny });

        Assert.Equal("AFFIRM 2, DENY 1", Show(all.Stances));
        Assert.Equal("NO 2, IE 1", Show(all.Principals));
        Assert.Equal("2026-03 3", Show(all.Months));
        Assert.Equal("ADMITTED+ 3", Show(all.Grades));
        Assert.Equal(("AFFIRM 2, DENY 1", "NO 1", "Coast Post 1"), (Show(denied.Stances), Show(denied.Principals), Show(denied.Outlets)));
        Assert.Equal((3, true, false, 1), (all.Counted, all.IsWhole, all.IsCapped, denied.Counted));

        static string Show(IEnumerable<FacetCount> counts) => string.Join(", ", counts.Select(count => $"{count.Value} {count.Count}"));
    }

    [Fact]
    public void Copies_collapse_into_what_they_repeat_and_what_one_adds_stays()
    {
        Read(Wires.Of("wire", "North Wire", "2026-03-20"), Wires.Of("copy", "Lake Courier", "2026-03-21"), Wires.Of("second", "Coast Post", "2026-03-22"));

        var all = _ledger.Search(new SearchRequest { Limit = 100 }).Lines;
        var collapsed = _ledger.Search(new SearchRequest { Limit = 100, CollapseCopies = true }).Lines;

        Assert.Equal(all.Select(line => line.Said).Distinct().Order(), collapsed.Select(line => line.Said).Distinct().Order());
        Assert.All(collapsed, line => Assert.Equal(("wire", 2), (line.Doc, line.Copies)));
        Assert.Equal(all.Length, collapsed.Sum(line => 1 + line.Copies));
        Assert.Equal(collapsed[0], Assert.Single(_ledger.Search(new SearchRequest { Limit = 1, CollapseCopies = true }).Lines)); // behind the copies, which are later

        var edges = _ledger.Stories.CopiesInto(all.Select(line => line.Report).Distinct());
        Assert.Equal(["copy of wire", "second of wire"], edges.Select(edge => $"{Doc(edge.B)} of {Doc(edge.A)}").Where(pair => pair.EndsWith("wire", StringComparison.Ordinal)).Order());
        Assert.Empty(_ledger.Stories.CopiesInto([edges[0].A.Id]).Where(edge => edge.B.Id == edges[0].A.Id));

        string Doc(ReportRank report) => _ledger.Reading(report.Id)!.Report.Doc;
    }

    [Fact]
    public void What_became_known_is_told_once_and_latest_first()
    {
        Read(Accusation, Refusal);
        var seen = _ledger.Stories.News(0, 10);
        Read(Admission);
        _ledger.LinkAnew();

        Assert.Equal(["Denial refusal"], seen.Lines.Select(Line));
        Assert.Equal(["FirstAcknowledgement admission", "Reversal admission"], _ledger.Stories.News(seen.Last, 10).Lines.Select(Line).Order());
        Assert.Empty(_ledger.Stories.News(_ledger.Stories.News(0, 10).Last, 10).Lines);

        static string Line(ChangeLine line) => $"{line.Change.Kind} {line.Change.Docs[^1]}";
    }

    [Fact]
    public void What_a_person_decided_waits_no_more_for_review()
    {
        Read([.. Wires.Make(24, seed: 5), Accusation, Refusal, Admission]);
        Assert.Empty(_ledger.Stories.UncertainNames(5));
        var links = _ledger.Stories.UncertainLinks(100);
        Assert.All(links, link => Assert.InRange(link.Score, 0.1, 0.6));

        foreach (var link in links)
            _ledger.Correct(new CorrectionRequest { Kind = CorrectionKind.Link, Action = CorrectionAction.Reject, Object = $"{link.A.Claim} | {link.B.Claim}", Actor = "Iva", Reason = "looked at" });
        var events = _ledger.Search(new SearchRequest { Type = "ASSAULT" }).Lines;
        var report = events[0].Report;
        var coded = _ledger.Reading(report)!.Events[0];
        var decision = _ledger.Correct(new CorrectionRequest { Kind = CorrectionKind.Event, Action = CorrectionAction.Accept, Object = coded.Id.Value, Actor = "Iva", Reason = "right" });

        Assert.Empty(_ledger.Stories.UncertainLinks(100));
        Assert.Equal(decision.Number, _ledger.Decided(1).Single().Number);
        Assert.Equal([decision.Number], _ledger.CorrectionsOf(report).Select(one => one.Number));
        Assert.Equal(report, _ledger.ReportOfEvent(coded.Id.Value));
        Assert.Null(_ledger.ReportOfEvent("nothing"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ledger.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }
}
