namespace Hearsay.Tests.Intake;

/// <summary>Pages made to cost time. They run alone, so that the processor time is theirs.</summary>
[Collection(nameof(CostlyPageTests))]
[CollectionDefinition(nameof(CostlyPageTests), DisableParallelization = true)]
public class CostlyPageTests
{
    public static TheoryData<string> Bombs => new(
        string.Concat(Enumerable.Repeat("<a><b>", 20_000)) + "x",
        "<table>" + string.Concat(Enumerable.Repeat("x<tr>", 20_000)),
        string.Concat(Enumerable.Repeat("</p></b></a>", 30_000)),
        "<p " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}=1 ")) + ">x",
        string.Concat(Enumerable.Repeat("<p><font><b><i><a href=x>", 10_000)) + "x",
        string.Concat(Enumerable.Repeat("&amp;", 200_000)),
        string.Concat(Enumerable.Repeat("<svg><math>", 5_000)) + "x",
        string.Concat(Enumerable.Repeat("<select><option>", 10_000)) + "x",
        string.Concat(Enumerable.Repeat("<!--", 100_000)),
        "<script type='application/ld+json'>" + new string('[', 100_000) + "</script><p>x",
        string.Concat(Enumerable.Repeat("<p>word word</p>\n", 20_000)),
        string.Concat(Enumerable.Repeat("<div class=\"related share\"><p>word</p></div>", 20_000)));

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_page_made_to_cost_time_comes_to_an_end(string html)
    {
        var before = Environment.CpuUsage.TotalTime;

        var result = Take.One(html, "bomb.html");

        Assert.True(result.Report is not null ^ result.Rejection is not null);
        var spent = Environment.CpuUsage.TotalTime - before;
        Assert.True(spent < TimeSpan.FromSeconds(6), $"{spent} of processor time for {html[..40]}...");
    }

    [Fact]
    public void Words_inside_hundreds_of_open_elements_are_not_held_once_for_each()
    {
        var html = string.Concat(Enumerable.Repeat("<p>The pier was closed on Monday, the harbour board said, and nobody was there.</p>", 20)) + "<ul>"
            + string.Concat(Enumerable.Range(0, 300).Select(i => $"<div>The pier of berth {i} was closed on Monday and nobody was there when the wardens came to look at it. "));
        Take.One("<p>word</p>", "warm.html");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var report = Take.One(html, "deep.html").Report!;

        Assert.Contains("The pier was closed", report.Text);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) >> 20, 0, 256);
    }
}
