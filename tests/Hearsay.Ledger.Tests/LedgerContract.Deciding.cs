using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Tests.Support;
using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Tests;

/// <summary>What people decide of links and names changes slots, grades and digest, and can be taken back.</summary>
public abstract partial class LedgerContract
{
    private static Written Board(string model = "m1") => Written.Report("Pier falls at Holm\nThe Ferry Board said that the pier at Holm collapsed into the harbour.", "board", "Coast Post", "2026-03-10")
        .Claim("the pier at Holm collapsed into the harbour", "collapsed", "Ferry Board", type: "ACCIDENT", place: ("Holm", "NO"), model: model);

    private static Written Mayor(string model = "m1") => Written.Report("Holm loses its pier\nThe pier at Holm collapsed into the harbour, the Board of Ferries said. Divers found two boats.", "mayor", "Lake Courier", "2026-03-11")
        .Claim("The pier at Holm collapsed into the harbour", "collapsed", "Board of Ferries", type: "ACCIDENT", place: ("Holm", "NO"), model: model)
        .Claim("Divers found two boats", "found", "Lake Courier", model: model);

    private static Written Diver() => Written.Report("What fell at Holm\nThe pier at Holm collapsed into the harbour, a diver of the Board of Ferries said.", "diver", "Fjord News", "2026-03-12")
        .Claim("The pier at Holm collapsed into the harbour", "collapsed", "Board of Ferries", type: "ACCIDENT", place: ("Holm", "NO"));

    private static Written Keeper() => Written.Report("A pier is gone\nThe keeper said that the pier at Holm collapsed into the harbour.", "keeper", "Isle Mail", "2026-03-12")
        .Claim("the pier at Holm collapsed into the harbour", "collapsed", "The keeper", type: "ACCIDENT", place: ("Holm", "NO"));

    [Fact]
    public void Two_claims_that_a_person_said_are_different_share_no_slot_until_that_is_taken_back()
    {
        _ledger.FileAll([Board(), Mayor()]);
        var before = Relinked();
        Assert.Contains("board mayor", Slots());

        var decided = _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Reject, Pair(Board(), Mayor(), 0)));
        var apart = Relinked();

        Assert.DoesNotContain("board mayor", Slots());
        Assert.NotEqual(before, apart);
        _ledger.LinkAnew();
        Assert.Equal(apart, _ledger.Digest());
        _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Undo, decided.Number.ToString()));
        Assert.Equal(before, Relinked());
    }

    [Fact]
    public void Two_claims_that_a_person_said_are_the_same_share_a_slot_whatever_the_model_finds()
    {
        _ledger.FileAll([Board(), Mayor()]);
        var before = Relinked();

        var decided = _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Accept, Pair(Board(), Mayor(), 1)));
        Relinked();

        Assert.Contains("board mayor", Slots());
        Assert.Contains(_ledger.Stories.Slots(null, new PageRequest(100)).Lines, slot => slot.Graded.Slot.Testimonies.Any(said => said.Words.StartsWith("Divers")) && slot.Graded.Slot.Testimonies.Any(said => said.Doc == "board"));
        _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Undo, decided.Number.ToString()));
        Assert.Equal(before, Relinked());
    }

    [Fact]
    public void A_claim_that_was_corrected_is_due_until_it_is_linked_again()
    {
        _ledger.FileAll([Board(), Mayor()]);
        Assert.Equal(2, _ledger.Due());
        Relinked();
        var claim = Board().Reading().Claims[0].Id.Value;
        Assert.False(_ledger.Stories.IsDue(claim));
        Assert.Equal(0, _ledger.Due());

        _ledger.Correct(Edit(CorrectionKind.Claim, claim, "position", "DENY"));

        Assert.Null(_ledger.Stories.SlotOf(claim));
        Assert.True(_ledger.Stories.IsDue(claim[..10]));
        Assert.False(_ledger.Stories.IsDue("no-such-claim"));
        Relinked();
        Assert.False(_ledger.Stories.IsDue(claim));
        Assert.Contains(_ledger.Stories.SlotOf(claim)!.Graded.Positions, step => step.Stance is Position.Deny);

        _ledger.UseRelations("foe\tIE\tDK\t\t\tan example\n");
        Assert.Equal(2, _ledger.Due());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void What_a_decision_would_make_of_the_grades_is_what_it_makes_of_them(int number, bool areOne)
    {
        _ledger.FileAll([Board(), Mayor()]);
        var before = Relinked();
        var pair = Pair(Board(), Mayor(), number).Split(" | ");

        var preview = _ledger.Stories.Preview(pair[0], pair[1]);

        Assert.Equal(before, _ledger.Digest());
        _ledger.Correct(Decide(CorrectionKind.Link, areOne ? CorrectionAction.Reject : CorrectionAction.Accept, string.Join(" | ", pair)));
        Relinked();
        var after = new[] { _ledger.Stories.SlotOf(pair[0])!, _ledger.Stories.SlotOf(pair[1])! }.DistinctBy(slot => slot.Id).Select(slot => Line(slot.Graded));
        Assert.Equal(areOne, preview!.AreOne);
        Assert.Equal(after.Order(), preview.After.Select(Line).Order());

        static string Line(Hearsay.Stories.Grades.GradedSlot graded) => $"{graded.GradeText} {graded.KMin}..{graded.KMax}: {graded.Sentence}";
    }

    [Fact]
    public void A_claim_that_would_follow_the_one_that_is_parted_is_counted_with_it_beforehand()
    {
        _ledger.FileAll([Board(), Mayor(), Diver(), Keeper()]);
        var before = Relinked();
        var pair = Pair(Board(), Mayor(), 0).Split(" | ");
        Assert.Equal(_ledger.Stories.SlotOf(pair[0])!.Id, _ledger.Stories.SlotOf(pair[1])!.Id);

        var preview = _ledger.Stories.Preview(pair[0], pair[1])!;

        Assert.Equal(before, _ledger.Digest());
        Assert.Equal(2, preview.After.Length);
        Assert.True(preview.After[1].Slot.Testimonies.Length > 1, "Nothing went with the claim that parts.");
        _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Reject, string.Join(" | ", pair)));
        Relinked();
        Assert.Equal(new[] { _ledger.Stories.SlotOf(pair[0])!, _ledger.Stories.SlotOf(pair[1])! }.Select(slot => Line(slot.Graded)).Order(), preview.After.Select(Line).Order());

        static string Line(Hearsay.Stories.Grades.GradedSlot graded) => $"{graded.Slot.Testimonies.Length} {graded.GradeText} {graded.KMin}..{graded.KMax}: {graded.Sentence}";
    }

    [Fact]
    public void A_decision_on_a_link_holds_when_a_newer_model_names_the_claims_anew()
    {
        _ledger.FileAll([Board(), Mayor()]);
        Relinked();
        _ledger.Correct(Decide(CorrectionKind.Link, CorrectionAction.Reject, Pair(Board(), Mayor(), 0)));

        _ledger.FileAll([Board("m2"), Mayor("m2")], "reader/2");
        var digest = Relinked();

        Assert.DoesNotContain("board mayor", Slots());
        _ledger.LinkAnew();
        Assert.Equal(digest, _ledger.Digest());
    }

    [Fact]
    public void Names_that_a_person_merged_are_one_source_until_that_is_taken_back()
    {
        _ledger.FileAll([Board(), Mayor()]);
        var before = Relinked();
        Assert.Equal(2, Together().Graded.KMin);

        var merge = _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Accept, "Ferry Board | Board of Ferries"));
        var merged = Relinked();

        Assert.Equal(1, Together().Graded.KMin);
        Assert.NotEqual(before, merged);
        _ledger.LinkAnew();
        Assert.Equal(merged, _ledger.Digest());
        _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Reject, "Ferry Board | Board of Ferries"));
        Assert.Equal(before, Relinked());
        _ledger.Correct(Decide(CorrectionKind.Merge, CorrectionAction.Undo, merge.Number.ToString()));
        Assert.Equal(before, Relinked());
    }

    [Fact]
    public void The_last_version_of_an_article_is_the_one_that_is_graded_whichever_came_first()
    {
        const string Address = "https://courier.example/pier";
        var first = Written.Report("Pier falls\nThe Ferry Board said that nobody died when the pier collapsed.", "pier-1", "Lake Courier", "2026-03-10", Address).Claim("nobody died when the pier collapsed", "died");
        var second = Written.Report("Pier falls\nThe Ferry Board said that two died when the pier collapsed.", "pier-2", "Lake Courier", "2026-03-11", Address).Claim("two died when the pier collapsed", "died");
        _ledger.FileAll([second]);
        Relinked();
        _ledger.FileAll([first]);
        Relinked();

        Assert.DoesNotContain(_ledger.Stories.Slots(null, new PageRequest(100)).Lines, slot => slot.Graded.Slot.Testimonies.Any(said => said.Doc == "pier-1"));
        Assert.Contains("pier-2", Slots());
        var edit = Assert.Single(_ledger.Stories.Changes(new ChangeRequest { Kind = ChangeKind.Edit }).Lines).Change;
        Assert.Contains("without saying so", edit.Sentence);
        Assert.Contains("1 word (“nobody”) out, 1 word (“two”) in", edit.Sentence);
    }

    private string Relinked()
    {
        _ledger.Link();
        return _ledger.Digest();
    }

    private static string Pair(Written a, Written b, int number) => $"{a.Reading().Claims[0].Id.Value} | {b.Reading().Claims[number].Id.Value}";

    private SlotView Together() => _ledger.Stories.Slots(null, new PageRequest(100)).Lines.Single(slot => slot.Graded.Slot.Testimonies.Select(said => said.Doc).Distinct().Count() == 2);

    /// <summary>The reports of each slot.</summary>
    private IEnumerable<string> Slots() => _ledger.Stories.Slots(null, new PageRequest(100)).Lines
        .Select(slot => string.Join(' ', slot.Graded.Slot.Testimonies.Select(said => said.Doc).Distinct().Order(StringComparer.Ordinal)));
}
