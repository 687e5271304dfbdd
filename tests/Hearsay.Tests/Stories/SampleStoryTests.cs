using Hearsay.Stories;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Stories;

/// <summary>The samples that come with the repository, read by the whole pipeline and linked.</summary>
public class SampleStoryTests
{
    private static readonly Lazy<(FiledReport[] Reports, LinkedSet Linked)> Samples12 = new(() =>
    {
        var reports = Samples.Readings.Select(reading => ReportFiler.File(reading)).ToArray();
        return (reports, Linker.Link(reports));
    });

    [Fact]
    public void A_report_and_the_three_that_repeat_it_are_one_lineage_of_their_story()
    {
        var (reports, linked) = Samples12.Value;

        var story = Dump.Stories(reports, linked).Split('\n').Single(line => line.Contains("03-charges-traded"));

        Assert.StartsWith("01-survey-boat-sunk | 02-norway-denies | 03-charges-traded 04-harbour-times 06-atlantic-ledger 05-skagerrak-morning | ", story);
    }

    [Fact]
    public void A_matter_that_is_silent_for_a_week_and_taken_up_again_stays_one_story()
    {
        var (reports, linked) = Samples12.Value;

        var story = Dump.Stories(reports, linked).Split('\n').Single(line => line.Contains("02-norway-denies"));

        foreach (var doc in new[] { "09-log-seen", "11-norway-acknowledges", "12-joint-inquiry" }) Assert.Contains(doc, story);
    }

    [Fact]
    public void Claims_that_share_no_more_than_a_common_verb_or_that_something_was_said_are_not_linked()
    {
        var (reports, linked) = Samples12.Value;
        var byRank = reports.ToDictionary(report => report.Rank);

        var slots = linked.Slots.Select(slot => slot.Claims.Select(claim => (byRank[claim.Report], Claim: byRank[claim.Report].Claims[claim.Number]))
            .Where(pair => pair.Claim.Withheld is null).DistinctBy(pair => string.Join(' ', pair.Claim.Spans.Select(pair.Item1.Quote))).Select(pair => pair.Claim.Lemma).ToArray());

        Assert.DoesNotContain(slots, slot => slot.Length > 1 && slot.Any(lemma => lemma is "have" or "repeat" or "acknowledge" or "say"));
    }

    [Fact]
    public void Reports_of_other_happenings_open_stories_of_their_own()
    {
        var (reports, linked) = Samples12.Value;

        var stories = Dump.Stories(reports, linked).Split('\n');

        foreach (var doc in new[] { "bridge-weight-limit", "grain-ship", "observatory-signal", "05-press-conference", "06-conflicting-figures" }) Assert.Contains(doc, stories);
    }

    [Fact]
    public void The_same_accusation_in_a_report_and_in_its_copies_is_one_slot()
    {
        var (reports, linked) = Samples12.Value;
        var byRank = reports.ToDictionary(report => report.Rank);

        var slots = linked.Slots.Select(slot => slot.Claims.Select(claim => (byRank[claim.Report].Doc, byRank[claim.Report].Claims[claim.Number].Lemma)).ToArray());

        Assert.Contains(slots, slot => slot.All(claim => claim.Lemma == "recover")
            && slot.Select(claim => claim.Doc).SequenceEqual(["03-charges-traded", "04-harbour-times", "06-atlantic-ledger", "05-skagerrak-morning"]));
    }

    [Fact]
    public void Every_link_of_two_claims_names_what_decided()
    {
        foreach (var link in Samples12.Value.Linked.Links)
        {
            Assert.True(link.A < link.B);
            Assert.NotEmpty(link.Features);
            Assert.True(link.Relation != ClaimRelation.Same || link.Veto is null);
        }
    }
}
