using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

public class CopyTests
{
    private const string Wire = """
        Ferry sinks off Marisol
        PORT ELENA, May 3 (Reuters) - A ferry carrying coffee growers sank off the island of Marisol on Saturday night, the coast guard said.
        Rescue boats pulled twenty six people from the water before dawn and were still searching for others at noon.
        The vessel had left Port Elena three hours late because of a quarrel over how many sacks it could load.
        A harbour official said the ferry had been inspected in March and was found to be in good order.
        Relatives waited on the pier in the rain while the names of the rescued were read out from a list.
        """;

    private static readonly FiledReport Agency = Filed.Report("agency", "Reuters", "2025-05-03 08:00", Wire);

    [Fact]
    public void The_same_words_with_other_marks_are_an_exact_copy() =>
        Expect("copy repeats agency, Exact, credit Reuters", Agency,
            Filed.Report("copy", "Marisol Herald", "2025-05-03 09:30", Wire.Replace("May 3", "May, 3").Replace(". ", ".  ")));

    [Fact]
    public void A_truncated_copy_under_another_headline_is_contained_in_the_wire() =>
        Expect("short repeats agency, Contained, credit Reuters", Agency,
            Filed.Report("short", "Marisol Herald", "2025-05-03 10:00", "Many feared lost at sea\n" + string.Join('\n', Wire.Split('\n')[1..4])));

    [Fact]
    public void A_credit_goes_before_time() =>
        Expect("agency is repeated by early, Exact, credit Reuters",
            Filed.Report("early", "Marisol Herald", "2025-05-03 07:00", Wire), Agency);

    [Fact]
    public void Two_papers_that_credit_a_third_repeat_neither_one_the_other() =>
        Expect("second shares words with first, Exact, credit Reuters",
            Filed.Report("first", "Marisol Herald", "2025-05-03 09:00", Wire), Filed.Report("second", "Elena Post", "2025-05-03 11:00", Wire));

    [Fact]
    public void A_shared_quotation_is_no_copy() =>
        Expect("",
            Filed.Report("one", "Marisol Herald", "2025-05-03", """
                Minister blames loading
                The transport minister spoke to growers in Port Elena this morning about the loss of their ferry.
                "No vessel of this size should ever have been allowed to leave the quay with such a load on board," she said.
                She promised the growers a new boat and left by the back door of the town hall after an hour.
                """),
            Filed.Report("two", "Elena Post", "2025-05-03", """
                Growers angry after sinking
                Coffee growers on Marisol want to know who signed the papers of the ship that went down with their harvest.
                "No vessel of this size should ever have been allowed to leave the quay with such a load on board," the minister said.
                Several of them walked out before she had finished and gathered in the square to smoke.
                """));

    [Fact]
    public void The_form_of_a_bulletin_with_other_figures_weeks_later_is_no_copy() =>
        Expect("", Bulletin("march", "2025-03-03", "412", "eleven"), Bulletin("april", "2025-04-07", "388", "nine"));

    private static FiledReport Bulletin(string doc, string day, string price, string ships) => Filed.Report(doc, "Elena Post", day, $"""
        Coffee closes at {price}
        Coffee of the first grade closed at {price} crowns a sack on the exchange of Port Elena after steady trade.
        The harbour office counted {ships} ships at the quays and expects no more of them before the weekend.
        Traders said that the demand from abroad was as usual for this part of the season on the islands.
        """);

    private static void Expect(string edges, params FiledReport[] reports) => Assert.Equal(edges, Dump.Copies(reports, Linker.Link(reports)));
}
