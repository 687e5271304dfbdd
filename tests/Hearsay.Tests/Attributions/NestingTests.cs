using Hearsay.Attributions;
using Hearsay.Attributions.Chains;

namespace Hearsay.Tests.Attributions;

/// <summary>Attributions inside what is said, found over a tree given by hand (lemma/tag/head/relation).</summary>
public class NestingTests
{
    [Fact]
    public void What_the_union_says_the_company_claimed_is_two_attributions()
    {
        var reading = Read(
            "{s1|The union} {q1|said} {c1|that the company had claimed that the pact was void}.",
            "the/DET/2/det union/NOUN/3/nsubj say/VERB/0/root that/SCONJ/8/mark the/DET/6/det company/NOUN/8/nsubj have/AUX/8/aux "
            + "claim/VERB/3/ccomp that/SCONJ/13/mark the/DET/11/det pact/NOUN/13/nsubj be/AUX/13/cop void/ADJ/8/ccomp ./PUNCT/3/punct");

        Assert.Equal(
            "The union | said | that the company had claimed that the pact was void\n"
            + "the company | had claimed | that the pact was void",
            MarkedSegments.Dump(reading));
        Assert.Equal(new AttributionId(0), reading.Attributions[1].Parent);
        Assert.Equal("Tide > The union > the company", ChainDump.Names(reading.Attributions[1].Chain));
    }

    [Fact]
    public void A_claim_by_somebody_is_one_with_a_noun_for_its_cue()
    {
        var reading = Read(
            "{s1|She} {q1|rejected} {c1|the union's claim that pay had fallen}.",
            "she/PRON/2/nsubj reject/VERB/0/root the/DET/4/det union/NOUN/6/nmod:poss 's/PART/4/case claim/NOUN/2/obj "
            + "that/SCONJ/10/mark pay/NOUN/10/nsubj have/AUX/10/aux fall/VERB/6/acl ./PUNCT/2/punct");

        Assert.Equal(
            "She | rejected | the union's claim that pay had fallen\nthe union | claim | that pay had fallen",
            MarkedSegments.Dump(reading));
    }

    [Fact]
    public void I_inside_a_quotation_is_the_speaker_and_no_link_of_its_own() => Assert.Single(Read(
        "\"{c1|I said that it holds}\", {s1|she} {q1|added}.",
        "\"/PUNCT/3/punct I/PRON/3/nsubj say/VERB/10/ccomp that/SCONJ/6/mark it/PRON/6/nsubj hold/VERB/3/ccomp "
        + "\"/PUNCT/3/punct ,/PUNCT/10/punct she/PRON/10/nsubj add/VERB/0/root ./PUNCT/10/punct").Attributions);

    [Fact]
    public void A_plain_clause_that_the_tagger_missed_is_found_over_the_tree()
    {
        var reading = Read(
            "{s1|The minister} {q1|expects} {c1|a vote}, a spokesman said.",
            "the/DET/2/det minister/NOUN/3/nsubj expect/VERB/9/ccomp a/DET/5/det vote/NOUN/3/obj ,/PUNCT/9/punct "
            + "a/DET/8/det spokesman/NOUN/9/nsubj say/VERB/0/root ./PUNCT/9/punct");

        Assert.Equal(
            "a spokesman | said | The minister expects a vote\nThe minister | expects | a vote",
            MarkedSegments.Dump(reading));
        Assert.Equal("Tide > a spokesman > The minister", ChainDump.Names(reading.Attributions[1].Chain));
    }

    private static Reading Read(string marked, string tree)
    {
        var (reading, tag) = MarkedSegments.Of(marked);
        reading = new Reading(reading.Report with { Outlet = "Tide" })
        {
            Paragraphs = reading.Paragraphs,
            Sentences = reading.Sentences,
            Tokens = reading.Tokens,
        }.With(tree);
        var cancel = TestContext.Current.CancellationToken;
        return new ChainBuilder().Run(new AttributionFinder(tag).Run(reading, cancel), cancel);
    }
}
