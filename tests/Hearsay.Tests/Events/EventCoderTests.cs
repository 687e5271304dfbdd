namespace Hearsay.Tests.Events;

/// <summary>One sentence or two for each PLOVER type, and what must give nothing. Read with the shipped models.</summary>
public class EventCoderTests
{
    [Theory]
    [InlineData("Norway and Estonia agreed to share intelligence on the gulf.", "AGREE 'agreed' NOR+EST")]
    [InlineData("Kenya promised to send food aid to Somalia.", "AGREE 'promised' KEN -> SOM")]
    [InlineData("Foreign Minister Ana Lind met the Portuguese prime minister in Lisbon.", "CONSULT 'met' GOV -> PRTGOV")]
    [InlineData("The king of Jordan visited Morocco on Friday.", "CONSULT/visit 'visited' JORGOV -> MAR")]
    [InlineData("Chile praised the efforts of Peru.", "SUPPORT 'praised' CHL -> PER")]
    [InlineData("Latvia and Lithuania signed a treaty on border trade.", "SUPPORT 'signed' LVA+LTU")]
    [InlineData("The government apologised to the miners.", "CONCEDE 'apologised' GOV -> LAB")]
    [InlineData("The Nigerian government lifted the curfew in Kano.", "CONCEDE 'lifted' NGAGOV -> Kano")]
    [InlineData("The Finnish army and the Swedish navy held joint exercises in the Baltic.", "COOPERATE 'exercises' FINMIL+SWEMIL")]
    [InlineData("Ghana extradited two suspects to Togo.", "COOPERATE 'extradited' GHA -> TGO")]
    [InlineData("Denmark sent 400 blankets and tents to Moldova.", "AID 'sent' DNK -> MDA")]
    [InlineData("Belarus has shipped at least 2,300 crates of ammunition to Syria.", "AID 'shipped' BLR -> SYR")]
    [InlineData("Colombian rebels released six hostages.", "RETREAT/release 'released' COLREB -> six hostages")]
    [InlineData("France withdrew its troops from Mali.", "RETREAT/withdraw 'withdrew' FRA -> MLI")]
    [InlineData("The prime minister of Serbia resigned on Monday.", "RETREAT/resign 'resigned' SRBGOV")]
    [InlineData("The opposition demanded that the president resign.", "REQUEST/change 'demanded' OPP -> GOV")]
    [InlineData("Poland accused Belarus of smuggling migrants.", "ACCUSE/allege 'accused' POL -> BLR")]
    [InlineData("Greek prosecutors are investigating the mayor.", "ACCUSE/investigate 'investigating' GRCJUD -> GOV")]
    [InlineData("Hungary rejected a request for military aid from Ukraine.", "REJECT 'rejected' HUN -> UKR")]
    [InlineData("Iran refused to meet the inspectors.", "REJECT/meet 'refused' IRN -> inspectors")]
    [InlineData("Turkey threatened to close its embassy in Stockholm.", "THREATEN/relations 'threatened' TUR -> SWEGOV")]
    [InlineData("Thousands of students marched against the Chilean government.", "PROTEST/demo 'marched' EDU -> CHLGOV")]
    [InlineData("Dock workers in Durban went on strike.", "PROTEST/strike 'strike' LAB")]
    [InlineData("Canada expelled three Indian diplomats.", "SANCTION/expel 'expelled' CAN -> INDGOV")]
    [InlineData("Russia massed troops along the Estonian border.", "MOBILIZE/troops 'massed' RUS -> EST")]
    [InlineData("Egyptian police arrested twelve journalists.", "COERCE/arrest 'arrested' EGYCOP -> MED")]
    [InlineData("Gunmen shot dead a judge in Medellin.", "ASSAULT/firearms 'shot' REB -> JUD")]
    public void Each_type_has_its_act_and_its_parties(string sentence, string expected) => Assert.Equal(expected, EventDump.Of(sentence));

    [Theory]
    [InlineData("Fighters launched an attack on the village of Bara.", "ASSAULT 'attack' REB -> CVL")]
    [InlineData("A raid by Turkish drones on a Kurdish base killed nine soldiers.", "ASSAULT/drone 'killed' TURMIL -> MIL")]
    [InlineData("Israel carried out strikes on Gaza on Monday.", "ASSAULT 'strikes' ISR -> PSE")]
    [InlineData("Nurses began a three-day strike over pay.", "PROTEST/strike 'strike' HLH")]
    [InlineData("Russian missiles hit a hospital in Kyiv.", "ASSAULT/heavy-weapons 'hit' RUS -> HLH")]
    [InlineData("Iranian warships seized a Greek tanker in the strait.", "COERCE/seize 'seized' IRNMIL -> GRC")]
    [InlineData("Turkey has supplied Azerbaijan with 40 drones.", "AID 'supplied' TUR -> AZE")]
    [InlineData("North Korean troops were deployed to Russia.", "MOBILIZE/troops 'deployed' PRK -> RUS")]
    public void One_happening_is_one_event_however_many_words_tell_of_it(string sentence, string expected) => Assert.Equal(expected, EventDump.Of(sentence));

    [Fact]
    public void What_is_denied_is_an_event_that_is_denied() =>
        Assert.Equal("ASSAULT 'attacked' UKRMIL -> plant (Denied)", EventDump.Of("Kyiv denied that its troops had attacked the plant."));

    [Theory]
    [InlineData("My grandmother lost her long battle with cancer.")]
    [InlineData("The two supermarkets began a price war.")]
    [InlineData("The council is fighting inflation.")]
    [InlineData("In the film, Martian rebels attack the capital of Earth and kill the emperor.")]
    [InlineData("Arsenal attacked from the left and the striker shot twice in the second half.")]
    [InlineData("On the anniversary of the massacre, the mayor opened a museum.")]
    [InlineData("The former singer was released from hospital on Tuesday.")]
    [InlineData("Twelve people were killed when a bus and a train collided.")]
    [InlineData("If talks fail, Oslo could send troops.")]
    public void Metaphor_fiction_sport_memory_accident_and_supposition_are_no_events(string sentence) => Assert.Equal("", EventDump.Of(sentence));

    [Fact]
    public void Every_event_says_why_and_why_a_party_is_missing()
    {
        var reading = Support.Samples.Read("Six soldiers were shot dead near the border.");

        var one = Assert.Single(reading.Events);
        Assert.Contains("verb 'shoot dead'", one.Why);
        Assert.Contains("no actor: its clause names nobody who acts", one.Why);
        Assert.Contains(reading.Claims, claim => claim.Id == one.Claim);
    }
}
