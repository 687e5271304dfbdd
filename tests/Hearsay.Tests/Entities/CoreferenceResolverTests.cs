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

    [Fact]
    public void The_company_that_said_is_the_one_that_spoke_last_and_not_one_that_was_only_named()
    {
        var reading = Resolve(
            """
            Norland/PROPN/compound/2 Corp/PROPN/nsubj/3 said/VERB/root/0/say it/PRON/nsubj/5 bought/VERB/ccomp/3/buy Ostra/PROPN/obj/5 ./PUNCT/punct/3
            The/DET/det/2 company/NOUN/nsubj/3 added/VERB/root/0/add details/NOUN/obj/3 ./PUNCT/punct/3
            """, ("Norland Corp", EntityType.Org), ("Ostra", EntityType.Org));

        Assert.Contains("The company", Assert.Single(ParsedReport.Chains(reading).Split('\n'), chain => chain.StartsWith("Norland Corp = ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_that_the_model_took_for_a_person_is_a_body_where_it_says_it()
    {
        var reading = Resolve(
            "Norland/PROPN/nsubj/2 said/VERB/root/0/say it/PRON/nsubj/4 agreed/VERB/ccomp/2/agree ./PUNCT/punct/2",
            ("Norland", EntityType.Person));

        Assert.Equal(EntityType.Org, reading.Mentions[0].Type);
    }

    [Fact]
    public void A_report_is_the_word_of_who_issued_it()
    {
        var reading = Resolve(
            "A/DET/det/2 report/NOUN/nsubj/6 by/ADP/case/5 the/DET/det/5 Harbourboard/PROPN/nmod/2 warned/VERB/root/0/warn them/PRON/obj/6 ./PUNCT/punct/6",
            ("Harbourboard", EntityType.Org));

        var report = reading.Entities.Single(entity => entity.Name.StartsWith("A report", StringComparison.Ordinal));
        Assert.Equal("Harbourboard", reading.Entities[report.Issuer!.Value.Value].Name);
    }

    [Fact]
    public void Several_named_together_are_a_group_with_members()
    {
        var reading = Resolve(
            "Senators/PROPN/nmod:desc/2/senator/Number=Plur Berg/PROPN/nsubj/5 and/CCONJ/cc/4 Kalna/PROPN/conj/2 agreed/VERB/root/0/agree ./PUNCT/punct/5",
            ("Berg", EntityType.Person), ("Kalna", EntityType.Person));

        var group = reading.Entities.Single(entity => !entity.Members.IsEmpty);
        Assert.Equal("Senators Berg and Kalna", group.Name);
        Assert.Equal(["Berg", "Kalna"], group.Members.Select(id => reading.Entities[id.Value].Name));
        Assert.Equal(group.Id, reading.MainMention(new TextSpan(0, "Senators Berg and Kalna".Length))!.Entity);
    }

    [Fact]
    public void Someone_introduced_as_new_is_not_whoever_spoke_before()
    {
        var reading = Resolve(
            """
            Berg/PROPN/nsubj/2 spoke/VERB/root/0/speak ./PUNCT/punct/2
            A/DET/det/2 spokesman/NOUN/nsubj/3 disagreed/VERB/root/0/disagree ./PUNCT/punct/3
            The/DET/det/2 spokesman/NOUN/nsubj/3 said/VERB/root/0/say so/ADV/advmod/3 ./PUNCT/punct/3
            """, ("Berg", EntityType.Person));

        Assert.Equal("A spokesman = A spokesman | The spokesman", ParsedReport.Chains(reading));
    }

    [Fact]
    public void A_name_that_ends_a_title_of_several_words_is_its_bearer()
    {
        var reading = Resolve(
            "The/DET/det/2 chief/NOUN/nsubj/8 of/ADP/case/5 the/DET/det/5 staff/NOUN/nmod/2 Anna/PROPN/flat/5 Berg/PROPN/flat/6 spoke/VERB/root/0/speak ./PUNCT/punct/8",
            ("Anna Berg", EntityType.Person));

        Assert.Equal("Anna Berg = The chief of the staff Anna Berg | Anna Berg", ParsedReport.Chains(reading));
    }

    [Fact]
    public void A_friend_of_a_president_is_not_the_president()
    {
        var reading = Resolve(
            "A/DET/det/2 friend/NOUN/nsubj/7 of/ADP/case/5 President/PROPN/nmod:desc/5 Anna/PROPN/nmod/2 Berg/PROPN/flat/5 spoke/VERB/root/0/speak ./PUNCT/punct/7",
            ("Anna Berg", EntityType.Person));

        Assert.DoesNotContain("friend", ParsedReport.Chains(reading));
    }

    private static Reading Resolve(string parsed, params (string, EntityType)[] names)
    {
        var cancel = TestContext.Current.CancellationToken;
        return new CoreferenceResolver().Run(new MentionFinder().Run(ParsedReport.Read(parsed, names), cancel), cancel);
    }
}
