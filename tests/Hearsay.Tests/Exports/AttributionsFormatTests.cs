using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exports;

public class AttributionsFormatTests
{
    [Fact]
    public void Each_attribution_is_one_line_with_the_promised_fields()
    {
        var reading = MarkedText.Read("{s1|The mayor} {q1|said} {c1|the bridge is safe}.", "bridge")
            .Chain(1, ("Ferry Post", SourceKind.Outlet), ("The mayor", SourceKind.Office));

        Assert.Equal(
            """{"schema":"hearsay/attribution/1","doc":"bridge","id":"a0","source":[[0,9]],"cue":[[10,14]],"content":[[15,33]],"addressee":null,"mode":"indirect","parent":null,"chain":[{"name":"Ferry Post","kind":"outlet","span":null,"entity":null,"principal":null,"why":"by hand"},{"name":"The mayor","kind":"office","span":null,"entity":null,"principal":null,"why":"by hand"}],"confidence":0.9,"words":{"source":"The mayor","cue":"said","content":"the bridge is safe"},"why":"by hand"}""" + "\n",
            reading.As("attributions"));
    }

    [Fact]
    public void Offsets_count_code_points_unless_told_otherwise()
    {
        var reading = MarkedText.Read("🚢🚢 {s1|Divers} {q1|found} {c1|a 🐟}.");

        Assert.Equal("3..9, 16..19", Spans(reading.As("attributions")));
        Assert.Equal("5..11, 18..22", Spans(reading.As("attributions", OffsetUnit.Utf16)));

        static string Spans(string line)
        {
            using var json = JsonDocument.Parse(line);
            return $"{Span("source")}, {Span("content")}";

            string Span(string role) => string.Join("..", json.RootElement.GetProperty(role)[0].EnumerateArray());
        }
    }

    [Fact]
    public void Content_in_pieces_keeps_its_pieces_and_a_nested_one_names_its_parent()
    {
        var reading = MarkedText.Read("{c1|\"We wait,\"} {s1|he} {q1|said}, {c1|\"as {s2|they} {q2|say} {c2|it is shut}.\"}")
            .Change(2, a => a with { Parent = new AttributionId(0) });

        using var outer = JsonDocument.Parse(reading.As("attributions").Split('\n')[0]);
        using var inner = JsonDocument.Parse(reading.As("attributions").Split('\n')[1]);

        Assert.Equal(2, outer.RootElement.GetProperty("content").GetArrayLength());
        Assert.Equal("a0", inner.RootElement.GetProperty("parent").GetString());
        Assert.Equal("\"We wait,\" … \"as they say it is shut.\"", outer.RootElement.GetProperty("words").GetProperty("content").GetString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_source_has_a_name_in_the_contract(SourceKind kind)
    {
        var line = MarkedText.Read("{s1|A} {q1|said} {c1|b}.").Chain(1, ("A", kind)).As("attributions");

        using var json = JsonDocument.Parse(line);
        Assert.Contains(
            json.RootElement.GetProperty("chain")[0].GetProperty("kind").GetString(),
            new[] { "outlet", "wire", "state_agency", "person", "office", "organisation", "document", "anonymous", "unknown" });
    }

    public static TheoryData<SourceKind> Kinds => [.. Enum.GetValues<SourceKind>()];

    [Fact]
    public void A_lone_surrogate_does_not_break_the_line()
    {
        var line = MarkedText.Read("{s1|A} {q1|said} {c1|x\uD800y z}.").As("attributions");

        using var json = JsonDocument.Parse(line);
        Assert.Equal("x\uFFFDy z", json.RootElement.GetProperty("words").GetProperty("content").GetString());
        Assert.Equal(12, json.RootElement.GetProperty("content")[0][1].GetInt32());
    }
}
