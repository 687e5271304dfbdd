using Hearsay.Exports;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Claims;

/// <summary>A report of the kind that the project began with, in other words, of other countries and agencies: its claims row by row.</summary>
public class WorkedReportTests
{
    private static readonly Lazy<Reading> Report = new(() => Samples.Read(
        """
        Cuba Admits Sending Engineers to Fight Alongside Angola's Army

        Cuba has publicly acknowledged that its army engineers are taking part in joint operations against rebel fighters in Angola’s Cabinda province.

        The Delta Post reports this citing Agence France-Presse, which quoted a communiqué carried by the state news agency Prensa Latina.

        "Our sappers, dispatched on the orders of the president, rendered a decisive service to the campaign to free Angolan soil from the bandits," the communiqué said, according to Prensa Latina.

        The document says that Cuban troops were dispatched under a friendship pact signed by Havana and Luanda in March 2023. Diplomats in Havana said that the decision to invoke Article 7 of the Treaty of Friendship and Defence rested on a careful study of the security situation.

        Cuban officials stressed that their troops served only inside Angola’s recognised frontiers, adding that their conduct was in line with the charter of the African Union.

        "By order of the president, our men regarded the soil on which they served as their own," the communiqué added, describing the deployment as proof of the "unbreakable brotherhood" of the two peoples.

        Information about the strength, equipment and losses of the Cuban brigade was not released. Havana nevertheless announced plans to build a museum honouring the "glorious feats" of its soldiers in Angola.

        Earlier, Angola’s army chief General Altino Santos informed President João Lourenço about what he called the "pacification" of the province, the first time that Luanda had acknowledged Cuban participation in the conflict.

        As The Delta Post wrote earlier, Cuba has delivered over 2,300 crates of ammunition to Angola in the past 14 months.
        """));

    [Theory]
    [InlineData("take part in operation", "happened: take part in operation agent[its army engineers] patient[rebel fighters in Angola’s Cabinda province]", "Cuba")]
    [InlineData("sign", "happened: sign patient[a friendship pact] agent[Havana] agent[Luanda] time[March 2023]", "The document")]
    [InlineData("invoke", "planned by 'decision': invoke patient[Article 7 of the Treaty of Friendship and Defence]", "Diplomats in Havana")]
    [InlineData("be in line", "happened: be in line patient[their conduct] other[the charter of the African Union]", "Cuban officials")]
    [InlineData("build", "planned by 'plans': build agent[Havana] patient[a museum]", "Havana")]
    public void Who_did_what_to_whom_and_on_whose_word(string lemma, string expected, string root)
    {
        var claim = Claims(lemma)[^1];

        Assert.Equal(expected, ClaimDump.Line(Report.Value, claim));
        Assert.Equal(root, claim.Chain[^1].Name);
    }

    [Fact]
    public void The_lede_stands_under_the_whole_chain_of_its_attribution()
    {
        var claim = Claims("take part in operation")[0];

        Assert.Equal(Report.Value.Attributions[claim.Attribution!.Value.Value].Chain, claim.Chain);
        Assert.Equal("The Delta Post", claim.Chain[0].Name);
        Assert.True(claim.Chain.Length > 2);
    }

    [Fact]
    public void Two_claims_of_one_source_stand_beside_each_other()
    {
        var serve = Claims("serve")[0];
        var line = Claims("be in line")[0];

        Assert.NotEqual(serve.Attribution, line.Attribution);
        Assert.Equal(serve.Chain.Select(link => link.Name), line.Chain.Select(link => link.Name));
    }

    [Fact]
    public void Three_things_are_withheld_by_the_party_whose_they_are() =>
        Assert.Equal(
            ["strength by CU", "equipment by CU", "losses by CU"],
            Report.Value.Claims.Where(claim => claim.Position == Position.Withheld).Select(claim => $"{claim.Withheld!.Slot} by {claim.Withheld.By}"));

    [Theory]
    [InlineData("honour", "glorious feats")]
    [InlineData("pacification", "pacification")]
    public void Contested_words_stay_the_speakers(string lemma, string words) =>
        Assert.Equal([words], Claims(lemma)[0].SpeakersWords.Select(Report.Value.Quote));

    [Fact]
    public void A_transfer_has_supplier_receiver_amount_and_window()
    {
        var claim = Claims("deliver")[0];

        Assert.Equal(
            "happened: deliver agent[Cuba] patient[over 2,300 crates of ammunition] recipient[Angola] time[the past 14 months]",
            ClaimDump.Line(Report.Value, claim));
        Assert.Equal("crates of ammunition", Report.Value.Quote(Assert.Single(claim.Quantities).Of!.Value));
        Assert.Equal("14 months before publication", claim.Time?.Symbolic);
        Assert.Equal("The Delta Post", claim.Chain[^1].Name);
    }

    [Fact]
    public void What_a_speaker_called_something_is_on_his_word_and_names_who_was_told()
    {
        var reading = Samples.Read("General Altino Santos briefed the president on what he described as the swift liberation of the town.");

        var claim = Assert.Single(reading.Claims, claim => claim.Lemma == "liberation");
        Assert.NotEqual(SourceKind.Outlet, claim.Chain[^1].Kind);
        Assert.Equal("the president", reading.Quote(claim.Addressee!.Value));
    }

    [Fact]
    public void Every_claim_is_written_with_every_field()
    {
        var lines = Report.Value.As("claims").TrimEnd('\n').Split('\n');

        Assert.Equal(Report.Value.Claims.Length, lines.Length);
        Assert.All(lines, line => Assert.All(
            ["schema", "doc", "id", "text", "spans", "predicate", "arguments", "chain", "attribution", "addressee", "factuality", "position", "quantities", "time", "place", "withheld", "why"],
            field => Assert.Contains($"\"{field}\":", line)));
    }

    [Fact]
    public void Line_ends_do_not_change_the_names_of_claims() =>
        Assert.Equal(
            Samples.Read("Oslo sent troops.\nThey left.").Claims.Select(claim => claim.Id),
            Samples.Read("Oslo sent troops.\r\nThey left.").Claims.Select(claim => claim.Id));

    private static List<Claim> Claims(string lemma) => [.. Report.Value.Claims.Where(claim => claim.Lemma == lemma)];
}
