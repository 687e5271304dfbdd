using Hearsay.Stories.Changes;

namespace Hearsay.Tests.Stories;

public class ReportEditTests
{
    [Fact]
    public void An_edit_tells_which_statements_went_and_which_came()
    {
        var change = ReportEdits.Between(Version("1", "Two boats sank. The crew is safe."), Version("2", "Three boats sank. The crew is safe."));
        Assert.Equal("Edit Harbour Post [Two boats sank] -> [Three boats sank]: Harbour Post edited its report without saying so: 1 statement gone, 1 statement new; 1 word (“Two”) out, 1 word (“Three”) in.",
            $"{change!.Kind} {change.Principal} [{change.From}] -> [{change.To}]: {change.Sentence}");
    }

    [Fact]
    public void An_edit_with_a_note_is_not_called_silent() => Assert.Contains(
        "edited its report and says so",
        ReportEdits.Between(Version("1", "Two boats sank."), Version("2", "Three boats sank. An earlier version of this report said two."))!.Sentence);

    [Fact]
    public void The_same_words_are_no_edit() =>
        Assert.Null(ReportEdits.Between(Version("1", "Two boats sank."), Version("1", "Two boats sank.")));

    private static FiledReport Version(string text, string words) => new()
    {
        Id = new(text),
        Text = new(text),
        Doc = "boats",
        Outlet = "Harbour Post",
        Words = words,
        Claims = [.. words.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(sentence => sentence.Trim()).Select(sentence =>
        {
            var at = words.IndexOf(sentence, StringComparison.Ordinal);
            return new Claim
            {
                Id = new(sentence), Spans = [new(at, at + sentence.Length)], Predicate = new(at, at + 1), Lemma = "be", Chain = [],
                Factuality = new(FactualityValue.Happened, null, null), Position = Position.Affirm, Why = "",
            };
        })],
    };
}
