using Hearsay.Entities;

namespace Hearsay.Tests.Entities;

public class CoreferenceResolverTests
{
    [Fact]
    public void A_title_a_surname_and_the_title_alone_are_one_person()
    {
        var reading = Resolve(
            """
            Latvian/ADJ/amod/2 President/PROPN/nmod:desc/3 Inese/PROPN/nsubj/5 Kalna/PROPN/flat/3 resigned/VERB/root/0/resign ./PUNCT/punct/5
            Kalna/PROPN/nsubj/2 left/VERB/root/0/leave ./PUNCT/punct/2
            The/DET/det/2 president/NOUN/nsubj/3 wept/VERB/root/0/weep ./PUNCT/punct/3
            """, ("Inese Kalna", EntityType.Person), ("Kalna", EntityType.Person));

        Assert.Equal("Inese Kalna = Latvian President Inese Kalna | Inese Kalna | Kalna | The president", ParsedReport.Chains(reading));
    }

    [Fact]
    public void An_acronym_in_brackets_and_the_head_of_the_full_name_are_one_body()
    {
        var reading = Resolve(
            """
            The/DET/det/4 Baltic/PROPN/compound/4 Fisheries/PROPN/compound/4 Board/PROPN/nsubj/8 (/PUNCT/punct/6 BFB/PROPN/appos/4 )/PUNCT/punct/6 met/VERB/root/0/meet ./PUNCT/punct/8
            BFB/PROPN/nsubj/2 agreed/VERB/root/0/agree ./PUNCT/punct/2
            The/DET/det/2 board/NOUN/nsubj/3 meets/VERB/root/0/meet ./PUNCT/punct/3
            """, ("Baltic Fisheries Board", EntityType.Org));

        Assert.Equal("Baltic Fisheries Board = Baltic Fisheries Board | BFB | BFB | The board", ParsedReport.Chains(reading));
    }

    [Fact]
    public void A_country_is_one_under_all_its_names()
    {
        var reading = Resolve(
            "Britain/PROPN/nsubj/2 joined/VERB/root/0/join the/DET/det/5 United/ADJ/amod/5 Kingdom/PROPN/obj/2 ./PUNCT/punct/2",
            ("Britain", EntityType.Place), ("United Kingdom", EntityType.Place));

        Assert.Equal("United Kingdom = Britain | United Kingdom", ParsedReport.Chains(reading));
    }

    [Fact]
    public void Two_people_with_one_surname_stay_two()
    {
        var reading = Resolve(
            """
            Anna/PROPN/nsubj/3 Berg/PROPN/flat/1 met/VERB/root/0/meet Peter/PROPN/obj/3 Berg/PROPN/flat/4 ./PUNCT/punct/3
            """, ("Anna Berg", EntityType.Person), ("Peter Berg", EntityType.Person));

        Assert.Equal("", ParsedReport.Chains(reading));
        Assert.Equal(2, reading.Entities.Length);
    }

    private static Reading Resolve(string parsed, params (string, EntityType)[] names)
    {
        var cancel = TestContext.Current.CancellationToken;
        return new CoreferenceResolver().Run(new MentionFinder().Run(ParsedReport.Read(parsed, names), cancel), cancel);
    }
}
