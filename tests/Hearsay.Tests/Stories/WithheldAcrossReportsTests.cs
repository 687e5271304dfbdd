using Hearsay.Stories;
using Hearsay.Stories.Grades;

namespace Hearsay.Tests.Stories;

/// <summary>One report tells of a happening, a later one says what about it is not disclosed: the note stands with the happening.</summary>
public class WithheldAcrossReportsTests
{
    private const string Deployment =
        """
        a 2031-03-02 | Kenya deployed 300 soldiers to Haiti on Sunday to fight the gangs of Port-au-Prince, the government in Nairobi said.
        b 2031-03-03 | Kenya sent soldiers to Haiti to fight the gangs of Port-au-Prince, the United Nations said.
        c 2031-03-04 | The Kenyan defence ministry did not disclose how many soldiers had been killed in Port-au-Prince, where gangs hold the port of Haiti.
        d 2031-03-05 | Haiti's police did not disclose how many prisoners had escaped from the gangs of Port-au-Prince.
        """;

    [Fact]
    public void What_the_ministry_does_not_disclose_stands_with_the_deployment_that_another_report_told() => Assert.Equal(
        """
        Kenya deployed 300 soldiers to Haiti on Sunday to fight the gangs of Port-au-Prince: how many soldiers had been killed in Port-au-Prince, by KE [c]
        """, Notes(ToldStory.Read(Deployment)));

    [Fact]
    public void Losses_that_are_not_named_further_belong_to_what_the_party_is_reported_to_have_done() => Assert.Equal(
        """
        Turkish warplanes bombed a village in Syria on Monday: casualties, by TR [b]
        """,
        Notes(ToldStory.Read(
            """
            a 2031-03-02 | Turkish warplanes bombed a village in Syria on Monday, a monitor said. The village of Kelha burned for hours.
            b 2031-03-03 | Turkey's defence ministry gave no details of casualties in the Syrian village of Kelha.
            """)));

    [Fact]
    public void A_withheld_claim_neither_affirms_nor_denies_what_it_stands_with()
    {
        var told = ToldStory.Read(Deployment);

        Assert.DoesNotContain(Cases(told).SelectMany(slot => slot.Testimonies.Where(_ => slot.Withheld.Length > 0)), said => said.Doc == "c");
    }

    [Fact]
    public void The_order_in_which_the_reports_arrive_changes_nothing()
    {
        var told = ToldStory.Read(Deployment);
        var expected = Slots(told, told.Linked);

        foreach (var order in Orders([.. told.Reports]))
        {
            var store = new MemoryLinkStore();
            foreach (var report in order) Linker.Update(store, new HashSet<ReportRank> { store.File(SketchedReport.Of(report)) });

            Assert.Equal(expected, Slots(told, store.ToLinkedSet()));
        }
    }

    private static string Notes(ToldStory told) => string.Join('\n', Cases(told).SelectMany(slot => slot.Withheld.Select(note => $"{slot.Proposition}: {note.Slot}, by {note.By} [{note.Doc}]")));

    private static IEnumerable<SlotCase> Cases(ToldStory told)
    {
        var builder = new SlotCaseBuilder(id => told.Reports.Single(report => report.Id == id), _ => null);
        return told.Linked.Slots.Select(builder.Build);
    }

    private static string Slots(ToldStory told, LinkedSet linked) => string.Join('\n', linked.Slots.Select(told.Line));

    private static IEnumerable<ImmutableList<FiledReport>> Orders(ImmutableList<FiledReport> reports) => reports.Count < 2 ? [reports]
        : reports.SelectMany(first => Orders(reports.Remove(first)).Select(rest => rest.Insert(0, first)));
}
