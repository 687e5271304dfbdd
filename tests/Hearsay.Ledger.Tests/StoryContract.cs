using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;
using Hearsay.Stories.Changes;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Tests;

/// <summary>What every ledger concludes from what is filed, whatever engine it stands on.</summary>
public abstract class StoryContract : IDisposable
{
    private const string Sank = "a Norwegian cutter sank the ferry";

    private readonly Func<ILedgerPlace> _newPlace;
    private readonly ILedgerPlace _place;
    private readonly IClaimLedger _ledger;

    private protected StoryContract(Func<ILedgerPlace> newPlace)
    {
        _newPlace = newPlace;
        _place = newPlace();
        _ledger = ClaimLedger.Open(_place.Location);
    }

    private IStoryQueries Stories => _ledger.Stories;

    /// <summary>One party's word on the ferry, in a report of its own wording.</summary>
    private static Written Word(string doc, string day, string speaker, string principal, Position position, string verb, string outlet = "Lake Courier") => Written.Report(
        $"Ferry sunk off Holm, report {doc}\n{speaker} {verb} that {Sank} off Holm on 2 March. The ferry was on its way to Holm with {doc.Length} lorries.", doc, outlet, day)
        .Claim(Sank, "sank", speaker, principal, position, type: "ASSAULT", place: ("Holm", "SE"));

    private static Written[] Ferry =>
    [
        Word("accusation", "2026-03-03", "Ireland", "IE", Position.Affirm, "said"),
        Word("refusal", "2026-03-04", "Norway", "NO", Position.Deny, "denied", "Coast Post"),
        Word("admission", "2026-03-05", "Oslo", "NO", Position.Affirm, "admitted", "Fjord Standard"),
    ];

    [Fact]
    public void A_slot_is_graded_as_its_claims_come_in_and_earlier_grades_are_kept()
    {
        foreach (var report in Ferry)
        {
            _ledger.File(report);
            _ledger.Link();
        }

        var slot = Slot();
        Assert.Equal("ADMITTED+", slot.Graded.GradeText);
        Assert.Equal(["PARTY-CLAIM", "DISPUTED"], Stories.EarlierGrades(slot.Id).Select(earlier => earlier.Grade).Select(grade => grade is "SINGLE-SOURCE" ? "PARTY-CLAIM" : grade));
        Assert.All(Stories.EarlierGrades(slot.Id), earlier => Assert.Equal("1 claim came", earlier.Reason));
        Assert.Equal(
            ["IE AFFIRM 2026-03-03", "NO DENY 2026-03-04", "NO AFFIRM 2026-03-05"],
            slot.Graded.Positions.Select(step => $"{step.Principal} {(step.Stance is Position.Deny ? "DENY" : "AFFIRM")} {step.From:yyyy-MM-dd}"));
        Assert.Equal(["accusation", "admission", "refusal"], slot.Graded.Roots.SelectMany(root => root.Docs).Order());
    }

    [Fact]
    public void Changes_are_told_in_time_and_by_principal()
    {
        _ledger.FileAll(Ferry);
        _ledger.Link();

        Assert.Equal(
            ["2026-03-04 Denial NO refusal", "2026-03-05 Reversal NO refusal+admission", "2026-03-05 FirstAcknowledgement NO refusal+admission"],
            Stories.Changes(new ChangeRequest()).Lines.Select(Line));
        Assert.Equal(2, Stories.Changes(new ChangeRequest { Since = new DateOnly(2026, 3, 5) }).Lines.Length);
        Assert.Empty(Stories.Changes(new ChangeRequest { Principal = "IE" }).Lines);
        Assert.Equal(3, Stories.Changes(new ChangeRequest { Principal = "no", LatestFirst = true }).Lines.Length);
        Assert.Contains("the day after", Stories.Changes(new ChangeRequest { Kind = ChangeKind.Reversal }).Lines[0].Change.Sentence);

        var first = Stories.Changes(new ChangeRequest { Page = new PageRequest(2) });
        Assert.Equal(2, first.Lines.Length);
        Assert.Single(Stories.Changes(new ChangeRequest { Page = new PageRequest(2, first.Next) }).Lines);
    }

    [Fact]
    public void A_silent_edit_of_a_report_is_a_change()
    {
        const string Address = "https://courier.example/pier";
        _ledger.File(Written.Report("Pier\nThe board said that nobody died.", "pier-1", url: Address).Claim("nobody died", "died"));
        _ledger.File(Written.Report("Pier\nThe board said that two died.", "pier-2", published: "2026-03-25", url: Address).Claim("two died", "died"));
        _ledger.Link();

        var edit = Assert.Single(Stories.Changes(new ChangeRequest { Kind = ChangeKind.Edit }).Lines).Change;
        Assert.Equal(("nobody died", "two died", "pier-1,pier-2"), (edit.From, edit.To, string.Join(',', edit.Docs)));
    }

    [Fact]
    public void Stories_hold_their_reports_and_slots()
    {
        _ledger.FileAll(Ferry);
        _ledger.File(Written.Report("Tulips\nThe tulip fair opened in Valborg with ninety stalls.", "tulips", published: "2026-05-01").Claim("The tulip fair opened", "opened"));
        _ledger.Link();

        var first = Stories.Stories(new PageRequest(1));
        Assert.Equal("Tulips", Assert.Single(first.Lines).Title);
        Assert.NotNull(first.Next);
        var story = Stories.Story("accusation")!;
        Assert.Contains("accusation", story.Story.Reports.Select(rank => story.DocOf(rank.Id)));
        Assert.Equal(story.Story.Id, Stories.Story(story.Story.Id.Value)!.Story.Id);
        Assert.Equal(Slot().Id, Assert.Single(Stories.SlotsOf(story.Story.Id)).Slot);
        Assert.Equal(Slot().Id, Assert.Single(Stories.SlotsOfPrincipal("IE", new PageRequest()).Lines).Slot);
        Assert.Equal(2, Stories.Slots(null, new PageRequest()).Lines.Length);
        Assert.Equal(Slot().Id, Assert.Single(Stories.Slots(story.Story.Id, new PageRequest()).Lines).Id);
        Assert.Null(Stories.Story("no-such"));
    }

    [Fact]
    public void The_slots_of_a_story_come_in_pages_with_the_grades_of_all()
    {
        _ledger.FileAll([.. Ferry, .. Enumerable.Range(0, 4).Select(i => Word($"further-{i}", "2026-03-06", "Ireland", "IE", Position.Affirm, "said")
            .Claim($"with {$"further-{i}".Length} lorries", "with", "Ireland", "IE"))]);
        _ledger.Link();
        var story = Stories.Story("accusation")!.Story.Id;

        var all = Stories.SlotsOf(story);
        List<SlotLine> paged = [];
        for (string? after = null; ;)
        {
            var page = Stories.SlotsOf(story, new PageRequest(1, after));
            Assert.Equal((all.Length, all.Count(slot => slot.Grade == all[0].Grade)), (page.Count, page.Grades[all[0].Grade]));
            paged.AddRange(page.Page.Lines);
            if (page.Page.Next is null) break;
            after = page.Page.Next;
        }
        Assert.True(all.Length > 1);
        Assert.Equal(all, paged);
    }

    [Fact]
    public void Many_are_looked_up_as_one_by_one()
    {
        _ledger.FileAll([.. Ferry, Written.Report("Pier\nThe board 🌊 said that two died.", "pier", published: "2026-03-25").Claim("two died", "died")]);
        _ledger.Link();
        var found = _ledger.Search(new SearchRequest()).Lines;
        ReportId[] reports = [.. found.Select(line => line.Report)];

        Assert.Equal(reports.Distinct(), _ledger.LatestReports(10));
        Assert.Equal(reports.Distinct().Take(2), _ledger.LatestReports(2));
        Assert.Equal(reports.Select(report => _ledger.Reading(report)!.Report.Doc), _ledger.Readings(reports).Select(reading => reading.Report.Doc));
        Assert.Empty(_ledger.Readings([new ReportId("none")]));
        Assert.Equal(found.Select(line => line.Said).Order(), _ledger.Claims(found.Select(line => line.Claim)).Values.Select(line => line.Said).Order());
        Assert.Equal(["pier"], Stories.Slots(null, new PageRequest()).Lines[0].Wide.Select(report => _ledger.Reading(report)!.Report.Doc));
    }

    [Fact]
    public void Claims_are_found_by_the_grade_of_their_slot()
    {
        _ledger.FileAll(Ferry);
        _ledger.Link();

        Assert.Equal(3, _ledger.Search(new SearchRequest { Grade = "admitted+" }).Lines.Length);
        Assert.Single(_ledger.Search(new SearchRequest { Grade = "ADMITTED+", Words = "denied" }).Lines);
        Assert.Empty(_ledger.Search(new SearchRequest { Grade = "DISPUTED" }).Lines);
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.Search(new SearchRequest { Grade = "GOOD" })).Fault);
    }

    [Fact]
    public void A_corrected_claim_is_graded_again_and_a_rejected_one_counts_no_more()
    {
        _ledger.FileAll(Ferry);
        _ledger.Link();
        var claim = _ledger.Search(new SearchRequest { Words = "admitted" }).Lines[0].Claim;

        _ledger.Correct(new() { Kind = CorrectionKind.Claim, Action = CorrectionAction.Reject, Object = claim.Value, Actor = "Ada", Reason = "A misreading." });
        _ledger.Link();

        Assert.Equal("DISPUTED", Slot().Graded.GradeText);
        Assert.Equal("1 claim went", Assert.Single(Stories.EarlierGrades(Slot().Id)).Reason);
        var digest = _ledger.Digest();
        _ledger.LinkAnew();
        Assert.Equal(digest, _ledger.Digest());
    }

    [Fact]
    public void A_users_own_table_of_alliances_grades_anew()
    {
        _ledger.FileAll(Ferry[..1]);
        _ledger.Link();
        Assert.Equal("SINGLE-SOURCE", Slot().Graded.GradeText);

        _ledger.UseRelations("# own\nfoe\tIE\tDK\t\t\tan example\n");
        _ledger.Link();
        Assert.StartsWith($"{Grader.RuleVersion}+", Slot().Rules);
        Assert.Equal(LedgerFault.BadRequest, Assert.Throws<LedgerException>(() => _ledger.UseRelations("rival\tIE\tNO\t\t\t\n")).Fault);

        _ledger.UseRelations(null);
        _ledger.Link();
        Assert.Equal(Grader.RuleVersion, Slot().Rules);
    }

    [Fact]
    public void Grades_do_not_depend_on_order_portions_names_or_duplicates()
    {
        var reports = Wires.Make(24, seed: 5).Concat(Ferry).ToArray();
        _ledger.FileAll(reports);
        _ledger.Link();

        using var place = _newPlace();
        using var other = ClaimLedger.Open(place.Location);
        var shuffled = reports.Concat(reports.Take(8)).ToArray();
        new Random(9).Shuffle(shuffled);
        foreach (var portion in shuffled.Chunk(5))
        {
            other.FileAll(portion);
            other.Link();
        }

        Assert.Equal(Dump(_ledger), Dump(other));
        Assert.Equal(_ledger.Digest(), other.Digest());
    }

    [Fact]
    public void A_backup_keeps_earlier_grades_and_makes_the_rest_anew()
    {
        foreach (var report in Ferry)
        {
            _ledger.File(report);
            _ledger.Link();
        }
        using var file = new FilePlace();
        _ledger.Backup(file.Path("backup.db"));
        ClaimLedger.Restore(file.Path("backup.db"), file.Path("restored.db"));

        using var copy = ClaimLedger.Open(file.Path("restored.db"));
        Assert.Equal(_ledger.Digest(), copy.Digest());
        Assert.Equal(Stories.EarlierGrades(Slot().Id).Select(grade => grade.Grade), copy.Stories.EarlierGrades(Slot().Id).Select(grade => grade.Grade));
    }

    [Fact]
    public void Two_claims_say_why_they_are_one()
    {
        _ledger.FileAll(Ferry);
        _ledger.Link();
        var claims = _ledger.Search(new SearchRequest()).Lines.Select(line => line.Claim.Value).ToArray();

        Assert.Equal(ClaimRelation.Same, Stories.Why(claims[0], claims[1])!.Relation);
        Assert.Null(Stories.Why(claims[0], claims[0]));
        Assert.Null(Stories.Why(claims[0], "no-such-claim"));
    }

    public void Dispose()
    {
        _ledger.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private SlotView Slot() => Stories.SlotOf(_ledger.Search(new SearchRequest { Words = "cutter" }).Lines[0].Claim.Value)!;

    private static string Line(ChangeLine line) => $"{line.Change.Date:yyyy-MM-dd} {line.Change.Kind} {line.Change.Principal} {string.Join('+', line.Change.Docs)}";

    private static string Dump(IClaimLedger ledger) => string.Join('\n', ledger.Stories.Slots(null, new PageRequest(500)).Lines.Select(slot => $"{slot.Id} {slot.Graded.Sentence}"));
}
