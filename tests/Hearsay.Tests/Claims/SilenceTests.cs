using Hearsay.Exports;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Claims;

/// <summary>What is not said, told apart: withheld, no side taken, no answer yet, not known. Read with the shipped models.</summary>
public class SilenceTests
{
    [Theory]
    [InlineData("Details regarding the size, composition, and losses of the Norwegian contingent were not disclosed.",
        "WITHHELD size by NO | WITHHELD composition by NO | WITHHELD losses by NO")]
    [InlineData("The ministry did not say how many soldiers were killed.", "WITHHELD how many soldiers were killed by The ministry")]
    [InlineData("The ministry did not say how many men had left, or whether they had fought.", "WITHHELD how many men had left by The ministry | WITHHELD whether they had fought by The ministry")]
    [InlineData("The driver, whom police have not named, was unhurt.", "WITHHELD driver by police")]
    [InlineData("The army did not disclose the number of dead or the names of the wounded.", "WITHHELD number of dead by The army | WITHHELD names of the wounded by The army")]
    [InlineData("The number of soldiers, their equipment and their losses were not made public.", "WITHHELD number of soldiers by nobody | WITHHELD equipment by nobody | WITHHELD losses by nobody")]
    [InlineData("The army gave no details of the size of the contingent or of casualties.", "WITHHELD size of the contingent by The army | WITHHELD casualties by The army")]
    [InlineData("Officials refused to say how many people had been arrested.", "WITHHELD how many people had been arrested by Officials")]
    [InlineData("The police withheld the names of the victims.", "WITHHELD names of the victims by The police")]
    [InlineData("No details were given about the cause of the crash.", "WITHHELD cause of the crash by nobody")]
    [InlineData("The company declined to comment on the report.", "NON-COMMITTAL comment")]
    [InlineData("The army has yet to comment on the losses.", "NON-COMMITTAL comment")]
    [InlineData("Reuters could not independently verify the figures.", "NON-COMMITTAL verify")]
    [InlineData("Neither the harbour board nor the ferry company replied to requests for comment.", "NON-COMMITTAL reply")]
    [InlineData("Asked when the pier would open, the director did not answer.", "NON-COMMITTAL answer")]
    [InlineData("It was not immediately clear who fired the rockets.", "NON-COMMITTAL who fired the rockets by nobody")]
    [InlineData("The number of dead remains unknown.", "NON-COMMITTAL number of dead by nobody")]
    public void What_is_left_unsaid_says_who_and_what(string sentence, string expected)
    {
        var reading = Samples.Read(sentence);

        Assert.Equal(expected, string.Join(" | ", reading.Claims.Where(claim => claim.Factuality.Value == FactualityValue.Undisclosed).Select(Line)));
    }

    [Theory]
    [InlineData("The company declined to comment on the report.", "takes no side")]
    [InlineData("The army has yet to comment on the losses.", "no answer yet")]
    [InlineData("It was not immediately clear who fired the rockets.", "unknown")]
    public void The_reason_tells_them_apart(string sentence, string why) => Assert.Contains(Samples.Read(sentence).Claims, claim => claim.Why.Contains(why));

    [Fact]
    public void What_is_suppressed_by_force_is_not_withheld() =>
        Assert.DoesNotContain(Samples.Read("The army suppressed the firing points near the river.").Claims, claim => claim.Withheld is not null);

    [Fact]
    public void A_question_that_is_left_open_states_nothing() =>
        Assert.DoesNotContain(Samples.Read("The ministry did not say how many soldiers were killed.").Claims, claim => claim.Withheld is null);

    [Fact]
    public void That_a_question_was_put_is_no_happening() =>
        Assert.DoesNotContain(Samples.Read("Asked when the pier would open, the director did not answer.").Claims, claim => claim.Lemma == "ask");

    [Fact]
    public void What_is_neither_confirmed_nor_denied_is_one_proposition_with_no_side_taken()
    {
        var claim = Assert.Single(Samples.Read("Oslo neither confirmed nor denied that its drones had crossed the border.").Claims);

        Assert.Equal(("cross", Position.NonCommittal, FactualityValue.Possible), (claim.Lemma, claim.Position, claim.Factuality.Value));
    }

    [Fact]
    public void What_comment_is_declined_on_has_no_side_taken()
    {
        var claim = Assert.Single(Samples.Read("A spokesman declined to comment on reports that three officers had been captured.").Claims, claim => claim.Lemma == "capture");

        Assert.Equal(Position.NonCommittal, claim.Position);
    }

    private static string Line(Claim claim) =>
        $"{ExportNames.Of(claim.Position)} {(claim.Withheld is { } withheld ? $"{withheld.Slot} by {withheld.By ?? "nobody"}" : claim.Lemma)}";
}
