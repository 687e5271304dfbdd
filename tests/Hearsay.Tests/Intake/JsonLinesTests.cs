using System.Text;
using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

public class JsonLinesTests
{
    [Fact]
    public void Each_line_is_a_report_and_a_bad_line_does_not_stop_the_rest()
    {
        const string Lines = """
            {"id":"a1","title":"Rail link opens","text":"The first train left at dawn, the operator said.","outlet":"Astra Post","published":"2024-05-06","byline":"By Jo Marsh","language":"en","url":"https://astra.example/1","section":"local"}

            {"id":"a2","text":"Rail link opens\nThe first train left at dawn, the operator said.","title":"Rail link opens"}
            {"id":"a3","text":"The train was "late", they said."}
            {"id":"a4","title":["x"],"text":"y"}
            {"id":5,"html":"<title>Bill passes</title><body><h1>Bill passes after long night</h1><p>The bill passed, a clerk said.</p>"}
            {"id":"a6"}
            [1,2]
            """;

        var results = new ReportReader().Read(Encoding.UTF8.GetBytes(Lines), "news.jsonl", TestContext.Current.CancellationToken).ToList();

        Assert.Equal("""
            title: Rail link opens
            outlet: Astra Post
            byline: Jo Marsh
            published: 2024-05-06
            language: en
            url: https://astra.example/1
            | The first train left at dawn, the operator said.
            title: Rail link opens
            | The first train left at dawn, the operator said.
            rejected: bad-json at line 4, column 35: 'l' is invalid after a value. Expected either ',', '}', or ']'.
            rejected: bad-field at line 5, column 20: The field 'title' is not a string.
            title: Bill passes after long night
            | The bill passed, a clerk said.
            rejected: bad-field at line 7, column 1: The line has neither 'text' nor 'html', or it is empty.
            rejected: bad-json at line 8, column 1: The line is not a JSON object.
            """.ReplaceLineEndings("\n"), string.Join('\n', results.Select(IntakeDump.Of)));
        Assert.Equal(["a1", "a2", "5"], results.Select(r => r.Report?.Doc).OfType<string>());
        Assert.Equal("Rail link opens\n\nThe first train left at dawn, the operator said.", results[0].Report!.Text);
        Assert.Equal("Rail link opens\nThe first train left at dawn, the operator said.", results[1].Report!.Text);
        Assert.Equal("news.jsonl:4", results[2].Rejection!.Origin);
    }

    [Fact]
    public void Offsets_lead_to_the_bytes_of_the_line_through_escapes()
    {
        var report = Take.One("""{"title":"Caf\u00e9 \"Zoë\" shuts","text":"He said:\n\u201cGo\u201d \ud83d\ude00 \ud800!"}""", "x.jsonl").Report!;

        Assert.Equal("Café \"Zoë\" shuts\n\nHe said:\n“Go” 😀 \uFFFD!", report.Text);
        Assert.Equal("""\u201cGo\u201d""", SourceOf(report, "“Go”"));
        Assert.Equal("""\"Zoë\" shuts""", SourceOf(report, "\"Zoë\" shuts"));
        Assert.Equal("""\ud83d\ude00""", SourceOf(report, "😀"));
        Assert.Null(report.Offsets.BytesOf(new TextSpan(report.Title!.Value.End, report.Title.Value.End + 2)));
    }

    [Fact]
    public void A_page_in_a_line_leads_to_the_bytes_of_the_line_too()
    {
        var report = Take.One("""{"html":"<h1>Bill passes after night</h1>\n<p>A clerk said &ldquo;it\u2019s <b>done<\/b>&rdquo;.<\/p>"}""", "x.jsonl").Report!;

        Assert.Equal("Bill passes after night\n\nA clerk said “it’s done”.", report.Text);
        Assert.Equal("""&ldquo;it\u2019s <b>done<\/b>&rdquo;""", SourceOf(report, "“it’s done”"));
    }

    [Fact]
    public void The_options_go_before_the_fields()
    {
        var options = new IntakeOptions { Outlet = "Given", Published = new ReportDate(new DateOnly(2020, 1, 2), null) };

        var report = Take.One("""{"text":"It rained, officials said.","outlet":"Other","published":"2019-01-01"}""", "x.jsonl", options).Report!;

        Assert.Equal("Given", report.Outlet);
        Assert.Equal("2020-01-02", report.Published.ToString());
    }

    [Fact]
    public void A_date_that_cannot_be_read_is_left_out_and_said_so()
    {
        var report = Take.One("""{"text":"It rained, officials said.","published":"yesterday"}""", "x.jsonl").Report!;

        Assert.Null(report.Published);
        Assert.Contains("published: not understood: yesterday", report.Provenance);
    }

    [Fact]
    public void A_line_over_the_limit_is_passed_over()
    {
        var lines = $$"""{"text":"{{new string('x', 5000)}}"}""" + "\n" + """{"id":"next","text":"It rained, officials said."}""";
        var options = new IntakeOptions { Limits = new() { Bytes = 4000 } };

        var results = new ReportReader(options).Read(Encoding.UTF8.GetBytes(lines), "x.jsonl", TestContext.Current.CancellationToken).ToList();

        Assert.Equal("too-large", results[0].Rejection!.Code);
        Assert.Equal("line 1", results[0].Rejection!.Place);
        Assert.Equal("next", results[1].Report!.Doc);
    }

    private static string SourceOf(Report report, string words)
    {
        var start = report.Text.IndexOf(words, StringComparison.Ordinal);
        var (from, to) = report.Offsets.BytesOf(new TextSpan(start, start + words.Length))!.Value;
        return Encoding.UTF8.GetString(report.Archived.Span[from..to]);
    }
}
