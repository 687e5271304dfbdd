using Hearsay.Stories;
using Hearsay.Stories.Grades;

namespace Hearsay.Tests.Stories;

/// <summary>
/// Accounts of one happening that agree in other words, and accounts that rule each other out: only the first are one slot.
/// Read by the whole pipeline; each expectation lists the slots that several reports share.
/// </summary>
public class RivalAccountTests
{
    [Fact]
    public void Who_hit_the_ship_and_what_the_ship_hit_are_two_accounts() => Expect(
        """
        a: a Tanzanian patrol boat struck the ferry Mwana off Mombasa = c: A Tanzanian patrol vessel hit the ferry Mwana
        """,
        """
        a 2031-04-02 | Kenya said on Wednesday that a Tanzanian patrol boat struck the ferry Mwana off Mombasa.
        b 2031-04-03 | The ferry Mwana struck a sandbank off Mombasa, Tanzania said on Thursday.
        c 2031-04-04 | A Tanzanian patrol vessel hit the ferry Mwana, a Kenyan naval officer said.
        """);

    [Fact]
    public void Two_states_that_name_each_other_as_the_doer_do_not_confirm_one_another() => Expect(
        """
        a: Russian forces shelled the power plant at Enerhodar on Friday = c: Russian troops shelled the power plant at Enerhodar
        """,
        """
        a 2031-05-02 | Ukraine said Russian forces shelled the power plant at Enerhodar on Friday.
        b 2031-05-03 | Russia said Ukrainian forces shelled the power plant at Enerhodar on Friday.
        c 2031-05-03 | Russian troops shelled the power plant at Enerhodar, the mayor said.
        """);

    [Fact]
    public void What_two_towns_tell_in_one_form_are_two_happenings() => Expect(
        """
        a: The pier at Skagen was closed on Monday = c: The mayor of Skagen closed the pier at Skagen on Monday
        a: anglers had been on the deck = c: anglers had been on the deck
        """,
        """
        a 2031-05-05 | The pier at Skagen was closed on Monday, the mayor of Skagen said. The coast guard of Skagen denied that anglers had been on the deck. Skagen will lift the wreck within nine days, the mayor of Skagen added.
        b 2031-05-05 | The pier at Esbjerg was closed on Monday, the mayor of Esbjerg said. The coast guard of Esbjerg denied that anglers had been on the deck. Esbjerg will lift the wreck within nine days, the mayor of Esbjerg added.
        c 2031-05-06 | The coast guard of Skagen again denied that anglers had been on the deck. The mayor of Skagen closed the pier at Skagen on Monday.
        """);

    [Fact]
    public void An_army_and_those_who_fight_it_are_two_doers() => Expect(
        "",
        """
        a 2031-05-02 | The Sudanese army bombed a hospital in El Fasher, the Rapid Support Forces said on Friday.
        b 2031-05-03 | The Rapid Support Forces bombed a hospital in El Fasher, the Sudanese army said on Saturday.
        """);

    [Fact]
    public void What_people_did_and_what_nature_did_are_two_causes() => Expect(
        """
        b: Rebels destroyed the bridge at Tolosa on Friday = c: Guerrillas blew up the bridge at Tolosa on Friday
        """,
        """
        a 2031-05-02 | A mudslide destroyed the bridge at Tolosa on Friday, the mayor said.
        b 2031-05-03 | Rebels destroyed the bridge at Tolosa on Friday, the army said.
        c 2031-05-04 | Guerrillas blew up the bridge at Tolosa on Friday, an officer said.
        """);

    [Fact]
    public void A_mishap_told_in_two_ways_is_one_cause_and_a_bomb_another() => Expect(
        """
        a: The fire at the mill in Nantes = b: The fire at the mill in Nantes
        a: The fire at the mill in Nantes was caused by a gas leak = c: A leak of gas caused the fire at the mill
        """,
        """
        a 2031-05-02 | The fire at the mill in Nantes was caused by a gas leak, the owner said on Friday.
        b 2031-05-03 | The fire at the mill in Nantes was caused by a bomb, police said on Saturday.
        c 2031-05-03 | A leak of gas caused the fire at the mill, firefighters in Nantes said.
        """);

    [Fact]
    public void What_two_parties_do_together_has_no_other_doer_when_the_other_is_named_first() => Expect(
        """
        a: Peru and Chile signed a fishing treaty in Lima on Monday = b: Chile signed a fishing treaty with Peru in Lima on Monday
        c: The president of Peru met the president of Chile in Lima on Monday = d: Chile's president met the Peruvian president in Lima on Monday
        """,
        """
        a 2031-06-02 | Peru and Chile signed a fishing treaty in Lima on Monday.
        b 2031-06-03 | Chile signed a fishing treaty with Peru in Lima on Monday, its foreign minister said.
        c 2031-06-03 | The president of Peru met the president of Chile in Lima on Monday.
        d 2031-06-04 | Chile's president met the Peruvian president in Lima on Monday, an aide said.
        """);

    [Fact]
    public void Who_says_only_that_it_happened_does_not_confirm_who_did_it()
    {
        var told = ToldStory.Read(
            """
            a 2031-04-02 | Kenya said on Wednesday that a Tanzanian patrol boat sank the ferry Mwana off Mombasa.
            b 2031-04-03 | The ferry Mwana sank off Mombasa on Tuesday, the International Maritime Organization said.
            c 2031-04-04 | The ferry Mwana was sunk by a Tanzanian vessel off Mombasa, Uganda said.
            """);

        var slot = Assert.Single(told.Linked.Slots, slot => slot.Claims.Select(claim => claim.Report).Distinct().Count() == 3);
        var affirming = Case(told, slot).Testimonies.Select(said => $"{said.Doc}: {said.Words}");

        Assert.Equal(
            """
            a: a Tanzanian patrol boat sank the ferry Mwana off Mombasa
            c: The ferry Mwana was sunk by a Tanzanian vessel off Mombasa
            """, string.Join('\n', affirming));
    }

    [Fact]
    public void Where_nobody_is_named_as_the_doer_all_say_the_same()
    {
        var told = ToldStory.Read(
            """
            a 2031-04-02 | The ferry Mwana sank off Mombasa on Tuesday, the harbour master said.
            b 2031-04-03 | The ferry Mwana sank off Mombasa on Tuesday, the International Maritime Organization said.
            """);

        Assert.Equal(["a", "b"], Case(told, told.Linked.Slots.Single(slot => slot.Claims.Length == 2)).Testimonies.Select(said => said.Doc));
    }

    private static SlotCase Case(ToldStory told, Slot slot) => new SlotCaseBuilder(id => told.Reports.Single(report => report.Id == id), _ => null).Build(slot);

    private static void Expect(string shared, string story) => Assert.Equal(shared, ToldStory.Read(story).SharedSlots());
}
