using Hearsay.Attributions;
using Hearsay.Attributions.Chains;

namespace Hearsay.Tests.Attributions;

/// <summary>Sentences that give the sourcing of the opening of a report.</summary>
public class SourcingTests
{
    [Fact]
    public void A_sourcing_sentence_gives_the_opening_its_source_and_relays()
    {
        var reading = Read(
            "The border crossing will stay closed until June.\n"
            + "The Tide reports on this with reference to a decree, published by state news agency TASS and cited by Reuters.");

        Assert.Equal(
            "a decree | reports on this with reference to | The border crossing will stay closed until June.",
            MarkedSegments.Dump(reading));
        Assert.Equal(
            "The Tide outlet > Reuters wire > TASS state_agency > a decree document",
            ChainDump.Of(reading.Attributions[0].Chain));
    }

    [Fact]
    public void This_was_reported_by_leads_to_the_speaker()
    {
        var reading = Read("Two bridges were closed on Friday.\nThis was reported by the ministry of transport.", "Tide");

        Assert.Equal(
            "the ministry of transport | was reported by | Two bridges were closed on Friday.",
            MarkedSegments.Dump(reading).Replace("This was", "was"));
        Assert.Equal("Tide outlet > the ministry of transport office", ChainDump.Of(reading.Attributions[0].Chain));
    }

    [Fact]
    public void What_an_opening_says_on_somebodys_word_gets_the_relays_too()
    {
        var reading = Read("{s1|The minister} {q1|said} {c1|two bridges would close}.\nReuters reported this on Friday.", "Tide");

        Assert.Equal("Tide outlet > Reuters wire > The minister office", ChainDump.Of(reading.Attributions[1].Chain));
        Assert.Equal(new AttributionId(0), reading.Attributions[1].Parent);
    }

    private static Reading Read(string marked, string? outlet = null)
    {
        var (reading, tag) = MarkedSegments.Of(marked);
        reading = new Reading(reading.Report with { Outlet = outlet })
        {
            Paragraphs = reading.Paragraphs,
            Sentences = reading.Sentences,
            Tokens = reading.Tokens,
        };
        var cancel = TestContext.Current.CancellationToken;
        return new ChainBuilder().Run(new AttributionFinder(tag).Run(reading, cancel), cancel);
    }
}
