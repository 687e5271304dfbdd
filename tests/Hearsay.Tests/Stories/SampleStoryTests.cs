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
