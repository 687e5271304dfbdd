using System.Text.Json;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exports;

public class JsonFormatTests
{
    [Fact]
    public void One_line_holds_the_text_and_every_layer()
    {
        var page = MarkedText.Read("{s1|{e1 ORG name|The board}} {q1|said} {c1|no}.\nAnd that was all.").As("json");

        Assert.Equal('\n', page[^1]);
        Assert.DoesNotContain('\n', page[..^1]);
        using var json = JsonDocument.Parse(page);
        var root = json.RootElement;
        Assert.Equal("hearsay/reading/1", root.GetProperty("schema").GetString());
        Assert.Equal(2, root.GetProperty("sentences").GetArrayLength());
        Assert.Equal(10, root.GetProperty("tokens").GetArrayLength());
        Assert.Equal("said", Quote(root, root.GetProperty("attributions")[0].GetProperty("cue")[0]));
        Assert.Equal("The board", Quote(root, root.GetProperty("mentions")[0].GetProperty("span")));
    }

    [Fact]
    public void What_nobody_knows_is_null_and_not_left_out()
    {
        using var json = JsonDocument.Parse(MarkedText.Read("No more.").As("json"));

        foreach (var field in new[] { "title", "outlet", "byline", "published", "modified", "language", "url" })
            Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty(field).ValueKind);
    }

    [Fact]
    public void A_number_is_an_interval_with_open_bounds_as_null()
    {
        var reading = MarkedText.Read("More than 340 engines") with
        {
            Quantities =
            [
                new Quantity
                {
                    Span = new TextSpan(0, 13),
                    Low = 340,
                    High = null,
                    LowIncluded = false,
                    Unit = "engine",
                    Of = new TextSpan(14, 21),
                    Role = QuantityRole.Transferred,
                    Why = "by hand",
                    Window = new TimeValue(null, null, new DateOnly(2026, 3, 24), TimePrecision.Month, null, null, "by hand"),
                },
            ],
        };

        Assert.Contains(
            """{"span":[0,13],"text":"More than 340","low":340,"high":null,"low_included":false,"high_included":true,"conservative":null,"unit":"engine","of":"engines","role":"transferred","scope":null,"window":{"span":null,"from":null,"to":"2026-03-24","precision":"month","symbolic":null,"timex":null,"why":"by hand"},"why":"by hand"}""",
            reading.As("json"));
    }

    private static string Quote(JsonElement root, JsonElement span) =>
        root.GetProperty("text").GetString()![span[0].GetInt32()..span[1].GetInt32()];
}
