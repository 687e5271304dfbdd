using System.Text;

namespace Hearsay.Tests.Intake;

public class TitleLineTests
{
    [Theory]
    [InlineData("Rail link opens after ten years\nThe first train left Astra at dawn on Monday, the operator said.\n", "Rail link opens after ten years")]
    [InlineData("\r\n  Rail link opens  \r\n\r\nThe first train left at dawn.\r\n", "Rail link opens")]
    [InlineData("'No deal', says envoy\rThe envoy told reporters on Monday that there would be no deal this year.", "'No deal', says envoy")]
    [InlineData("Will the link ever open?\n\nNobody at the ministry would say so on Monday.", "Will the link ever open?")]
    public void A_short_first_line_without_a_full_stop_is_the_title(string text, string title)
    {
        var report = Take.Text(Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, report.Text);
        Assert.Equal(title, report.Quote(report.Title!.Value));
    }

    [Theory]
    [InlineData("The first train left Astra at dawn on Monday.\nThe operator said that it was full.\n")]
    [InlineData("One line only")]
    [InlineData("The operator said on Monday that the first train had left Astra at\ndawn and that it was full.\n")]
    [InlineData("The operator said on Monday that the first train had left the town of\nAstra at dawn and that it had been full since the second stop, where\nmany were waiting.\n")]
    [InlineData("Astra,\nThe first train left at dawn on Monday, said the operator.\n")]
    [InlineData("Astra\nThe first train left at dawn on Monday, said the operator.\n")]
    public void A_first_line_that_is_a_sentence_or_part_of_one_is_no_title(string text) =>
        Assert.Null(Take.Text(Encoding.UTF8.GetBytes(text)).Title);
}
