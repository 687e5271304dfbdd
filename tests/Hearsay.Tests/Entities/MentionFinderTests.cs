using Hearsay.Entities;

namespace Hearsay.Tests.Entities;

public class MentionFinderTests
{
    [Fact]
    public void A_noun_phrase_keeps_its_determiner_adjectives_and_of_phrases_and_drops_its_relative_clause()
    {
        var reading = Find(
            "A/DET/det/3 senior/ADJ/amod/3 official/NOUN/nsubj/10 of/ADP/case/6 the/DET/det/6 ministry/NOUN/nmod/3 "
            + "who/PRON/nsubj/8 resigned/VERB/acl:relcl/3/resign ,/PUNCT/punct/3 spoke/VERB/root/0/speak ./PUNCT/punct/10");

        Assert.Equal(
            """
            Nominal Person: A senior official of the ministry
            Nominal Org: the ministry
            Pronoun Person: who
            """, Dump(reading));
    }

    [Fact]
    public void A_title_and_the_name_behind_it_are_two_mentions_one_around_the_other()
    {
        var reading = Find(
            "Latvian/ADJ/amod/4 President/PROPN/nmod:desc/3 Inese/PROPN/nsubj/5 Kalna/PROPN/flat/3 left/VERB/root/0/leave ./PUNCT/punct/5".Replace("amod/4", "amod/2"),
            ("Inese Kalna", EntityType.Person));

        Assert.Equal(
            """
            Nominal Person: Latvian President Inese Kalna
            Name Person: Inese Kalna
            """, Dump(reading));
    }

    [Fact]
    public void Statements_are_mentions_of_type_other_and_expletives_are_none()
    {
        var reading = Find(
            "It/PRON/expl/2 emerged/VERB/root/0/emerge that/SCONJ/mark/6 the/DET/det/5 statement/NOUN/nsubj/6 named/VERB/ccomp/2/name him/PRON/obj/6 ./PUNCT/punct/2");

        Assert.Equal(
            """
            Nominal Other: the statement
            Pronoun Person: him
            """, Dump(reading));
    }

    [Fact]
    public void An_acronym_in_brackets_becomes_a_name_wherever_it_is_used()
    {
        var reading = Find(
            """
            The/DET/det/4 Baltic/PROPN/compound/4 Fisheries/PROPN/compound/4 Board/PROPN/nsubj/8 (/PUNCT/punct/6 BFB/PROPN/appos/4 )/PUNCT/punct/6 met/VERB/root/0/meet ./PUNCT/punct/8
            BFB/PROPN/nsubj/2 agreed/VERB/root/0/agree ./PUNCT/punct/2
            """, ("Baltic Fisheries Board", EntityType.Org));

        Assert.Equal(
            """
            Name Org: Baltic Fisheries Board
            Name Org: BFB
            Name Org: BFB
            """, Dump(reading));
    }

    private static Reading Find(string parsed, params (string, EntityType)[] names) =>
        new MentionFinder().Run(ParsedReport.Read(parsed, names), TestContext.Current.CancellationToken);

    private static string Dump(Reading reading) =>
        string.Join("\n", reading.Mentions.Select(mention => $"{mention.Form} {mention.Type}: {reading.Quote(mention.Span)}"));
}
