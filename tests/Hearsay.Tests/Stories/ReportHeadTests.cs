using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

public class ReportHeadTests
{
    [Theory]
    [InlineData("The ferry is late.", "The ferry is late.")]
    [InlineData("The ferry from the outer islands is late again, the harbour office said on Monday, and will not sail.", "The ferry from the outer islands is late again, the harbour office said on …")]
    [InlineData("https://outlet.example/2031/02/03/a-very-long-address-without-any-space-in-it-at-all-that-goes-on-and-on.html", "https://outlet.example/2031/02/03/a-very-long-address-without-any-space-in-it-at …")]
    public void A_report_without_a_title_is_called_by_its_first_words(string text, string expected) =>
        Assert.Equal(expected, ReportHead.Of(Filed.Report("r", "Post", null, text)).FirstWords);

    [Fact]
    public void A_letter_of_two_units_is_not_cut_in_two()
    {
        var words = ReportHead.Of(Filed.Report("r", "Post", null, "x" + string.Concat(Enumerable.Repeat("𐌰", 60)))).FirstWords;

        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(words)));
    }
}
