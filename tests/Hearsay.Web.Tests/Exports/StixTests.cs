using System.Text.RegularExpressions;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Exports;

namespace Hearsay.Web.Tests.Exports;

/// <summary>What the STIX 2.1 standard asks of the objects that are written: sections 2 (types), 3.2 (common properties), 4.10 to 4.16.</summary>
public partial class StixTests
{
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["identity"] = ["name"],
        ["note"] = ["content", "object_refs"],
        ["opinion"] = ["opinion", "object_refs"],
        ["report"] = ["name", "published", "object_refs"],
    };

    [Fact]
    public async Task Every_object_is_of_the_standards_shape_and_refers_to_objects_that_are_there()
    {
        using var shelf = new Shelf(Shelf.Collapse(), Shelf.Denial(), Shelf.Hostile());
        var bundle = JsonDocument.Parse(await ExportTests.Write(shelf, "stix")).RootElement;
        var objects = bundle.GetProperty("objects").EnumerateArray().ToList();
        var ids = objects.Select(one => one.GetProperty("id").GetString()!).ToHashSet();

        Assert.Equal("bundle", bundle.GetProperty("type").GetString());
        Assert.Matches(Id(), bundle.GetProperty("id").GetString());
        Assert.Equal(objects.Count, ids.Count);
        foreach (var one in objects)
        {
            var type = one.GetProperty("type").GetString()!;
            Assert.Equal("2.1", one.GetProperty("spec_version").GetString());
            Assert.Matches(Id(), one.GetProperty("id").GetString());
            Assert.StartsWith(type + "--", one.GetProperty("id").GetString());
            Assert.All(new[] { "created", "modified" }, name => Assert.Matches(Stamp(), one.GetProperty(name).GetString()));
            Assert.All(Required[type], name => Assert.True(one.TryGetProperty(name, out var value) && (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 0), $"{type} lacks {name}"));
            if (one.TryGetProperty("object_refs", out var references)) Assert.All(references.EnumerateArray(), reference => Assert.Contains(reference.GetString()!, ids));
            if (one.TryGetProperty("confidence", out var confidence)) Assert.InRange(confidence.GetInt32(), 0, 100);
            if (one.TryGetProperty("external_references", out var external))
                Assert.All(external.EnumerateArray(), source => Assert.True(source.TryGetProperty("source_name", out _) && new[] { "description", "url", "external_id" }.Any(name => source.TryGetProperty(name, out _))));
            if (type == "identity") Assert.Contains(one.GetProperty("identity_class").GetString(), new[] { "individual", "group", "system", "organization", "class", "unknown" });
            Assert.True(string.CompareOrdinal(one.GetProperty("created").GetString(), one.GetProperty("modified").GetString()) <= 0);
            Assert.All(one.EnumerateObject(), property => Assert.Matches("^[a-z0-9_]{3,250}$|^id$", property.Name));
            if (type == "opinion") Assert.Contains(one.GetProperty("opinion").GetString(), new[] { "strongly-disagree", "disagree", "neutral", "agree", "strongly-agree" });
        }
    }

    [Fact]
    public async Task A_bundle_of_nothing_has_no_empty_list()
    {
        using var shelf = new Shelf();

        var bundle = JsonDocument.Parse(await ExportTests.Write(shelf, "stix")).RootElement;

        Assert.Equal(["type", "id"], bundle.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_denial_is_an_opinion_that_disagrees()
    {
        using var shelf = new Shelf(Shelf.Denial());

        var objects = JsonDocument.Parse(await ExportTests.Write(shelf, "stix")).RootElement.GetProperty("objects").EnumerateArray().ToList();

        var opinion = objects.Single(one => one.GetProperty("type").GetString() == "opinion");
        Assert.Equal("disagree", opinion.GetProperty("opinion").GetString());
        Assert.Equal("Ministry", opinion.GetProperty("authors")[0].GetString());
    }

    [Theory]
    [InlineData(1, 90)]
    [InlineData(2, 70)]
    [InlineData(3, 50)]
    [InlineData(6, null)]
    public async Task Credibility_becomes_confidence_by_the_standards_table(int digit, int? confidence)
    {
        using var shelf = new Shelf(Shelf.Collapse());
        using var output = new MemoryStream();

        await LedgerExports.Find("stix")!.Write(new ExportSource(shelf.Ledger, new SearchRequest()) { Credibility = (_, _) => digit }, output, CancellationToken.None);

        var note = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("objects").EnumerateArray().Single(one => one.GetProperty("type").GetString() == "note");
        Assert.Equal(confidence, note.TryGetProperty("confidence", out var value) ? value.GetInt32() : null);
    }

    [GeneratedRegex("^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")]
    private static partial Regex Stamp();
}
