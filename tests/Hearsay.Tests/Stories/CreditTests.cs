using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

public class CreditTests
{
    [Theory]
    [InlineData("SEOUL, April 3 (Yonhap) - A ferry sank off the southern coast.", "Yonhap News Agency dateline")]
    [InlineData("A ferry sank off the coast.\nWith reporting by Reuters and AFP.", "Reuters credit line; Agence France-Presse credit line")]
    [InlineData("A ferry sank off the coast.\nSource: TASS", "TASS credit line")]
    [InlineData("A ferry sank off the coast, Reuters reported on Monday.\nA search is under way.", "")]
    [InlineData("A ferry (built in 1988) - the third this year - sank off the coast.", "")]
    public void A_report_credits_others_for_its_words(string text, string credits) =>
        Assert.Equal(credits, string.Join("; ", Filed.Report("report", "Marisol Herald", null, "Ferry sinks\n" + text).Credits.Select(credit => $"{credit.Name} {credit.Why}")));
}
