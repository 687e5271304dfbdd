using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CsvHelper;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Exports;
using Parquet;

namespace Hearsay.Web.Tests.Exports;

public class ExportTests(Pier pier)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_export_gives_the_same_bytes_twice(string name)
    {
        var shelf = pier.Shelf;

        Assert.Equal(await Write(shelf, name), await Write(shelf, name));
    }

    public static TheoryData<string> Names => [.. LedgerExports.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_export_of_nothing_is_whole(string name)
    {
        var shelf = pier.Shelf;

        var bytes = await Write(shelf, name, new SearchRequest { Outlet = "Nobody" });

        if (name is "jsonld" or "stix") JsonDocument.Parse(bytes).Dispose();
        if (name is "graphml") XDocument.Parse(Encoding.UTF8.GetString(bytes));
        if (name is "parquet")
        {
            await using var reader = await ParquetReader.CreateAsync(new MemoryStream(bytes));
            Assert.Equal(0, reader.RowGroupCount);
        }
        if (name is "custody") Assert.Equal(["SHA256SUMS"], new ZipArchive(new MemoryStream(bytes)).Entries.Select(entry => entry.Name));
    }

    [Fact]
    public async Task Facets_limit_what_is_written()
    {
        var shelf = pier.Shelf;

        var lines = Lines(await Write(shelf, "jsonl", new SearchRequest { Stance = Position.Deny }));

        var line = Assert.Single(lines);
        Assert.Equal("The pier did not collapse", JsonDocument.Parse(line).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Claims_over_several_pages_are_written_once_each()
    {
        using var shelf = new Shelf(Enumerable.Range(0, 3).Select(Long));

        var claims = Lines(await Write(shelf, "jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ToList();

        Assert.Equal(600, claims.Count);
        Assert.Equal(600, claims.Distinct().Count());

        static Written Long(int report)
        {
            var written = Written.Report(string.Join('\n', Enumerable.Range(0, 200).Select(i => $"Pier {report}-{i}. fell.")), $"r{report}");
            foreach (var i in Enumerable.Range(0, 200)) written.Claim($"Pier {report}-{i}. fell", "fell");
            return written;
        }
    }

    [Fact]
    public async Task Csv_counts_code_points_and_reads_back()
    {
        using var shelf = new Shelf(Shelf.Collapse());

        var (head, rows) = Csv(await Write(shelf, "csv"));
        var row = Assert.Single(rows);

        Assert.Equal("The pier at Holm collapsed", row[head.IndexOf("said")]);
        Assert.Equal("14", row[head.IndexOf("start")]); // one less than in UTF-16: the wave in the title is a pair
        Assert.Equal("Ferry Board < Lake Courier", row[head.IndexOf("chain")]);
    }

    [Fact]
    public async Task Csv_guards_cells_that_a_spreadsheet_would_run_unless_raw()
    {
        using var shelf = new Shelf(Shelf.Hostile());

        var (head, guarded) = Csv(await Write(shelf, "csv"));
        var (_, raw) = Csv(await Write(shelf, "csv", raw: true));

        Assert.StartsWith("'=cmd", guarded.Single()[head.IndexOf("said")]);
        Assert.StartsWith("'+Board", guarded.Single()[head.IndexOf("root")]);
        Assert.StartsWith("'=HYPERLINK", guarded.Single()[head.IndexOf("doc")]);
        Assert.StartsWith("=cmd", raw.Single()[head.IndexOf("said")]);
    }

    [Theory]
    [InlineData("gdelt-events", 61)]
    [InlineData("gdelt-mentions", 16)]
    public async Task Gdelt_lines_have_their_columns_whatever_the_words(string name, int columns)
    {
        var hostile = Shelf.Hostile();
        using var shelf = new Shelf(Coded(hostile), Coded(Shelf.Collapse()));

        var lines = Lines(await Write(shelf, name));

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.All(lines, line => Assert.True(long.Parse(line.Split('\t')[0]) > 0));
    }

    [Fact]
    public async Task Gdelt_leaves_out_what_is_denied_and_plover_keeps_it_as_negation()
    {
        using var shelf = new Shelf(Coded(Written.Report("The pier did not fall, they said.", "no").Claim("The pier did not fall", "fall", position: Position.Deny, type: "ASSAULT")));

        var plover = Lines(await Write(shelf, "plover"));

        Assert.Empty(Lines(await Write(shelf, "gdelt-events")));
        Assert.Equal("negation", plover[1].Split('\t')[Array.IndexOf(plover[0].Split('\t'), "auxiliary_mode")]);
    }

    [Fact]
    public async Task Linked_data_quotes_the_words_at_their_positions()
    {
        using var shelf = new Shelf(Shelf.Collapse());
        var text = Shelf.Collapse().Reading().Text;

        var graph = JsonDocument.Parse(await Write(shelf, "jsonld")).RootElement.GetProperty("@graph");
        var selectors = graph.EnumerateArray().Single(node => node.GetProperty("@type")[0].GetString() == "oa:Annotation").GetProperty("oa:hasTarget")[0].GetProperty("oa:hasSelector");

        var (start, end) = (selectors[1].GetProperty("oa:start").GetInt32(), selectors[1].GetProperty("oa:end").GetInt32());
        var words = string.Concat(text.EnumerateRunes().Skip(start).Take(end - start));
        Assert.Equal("The pier at Holm collapsed", words);
        Assert.Equal(words, selectors[0].GetProperty("oa:exact").GetString());
        Assert.EndsWith(selectors[0].GetProperty("oa:prefix").GetString()!, text[..text.IndexOf(words, StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Graphml_draws_the_chain_from_outlet_to_root_to_claim()
    {
        using var shelf = new Shelf(Shelf.Collapse());

        var (nodes, edges) = Graph(await Write(shelf, "graphml"));

        Assert.Equal(["Lake Courier cites Ferry Board", "Ferry Board said The pier at Holm collapsed"], edges.Select(edge => $"{nodes[edge.From]} {edge.Relation} {nodes[edge.To]}"));
    }

    [Fact]
    public async Task Graphml_stays_well_formed_with_characters_that_xml_cannot_hold()
    {
        using var shelf = new Shelf(Shelf.Hostile());

        var (nodes, _) = Graph(await Write(shelf, "graphml"));

        Assert.Contains(nodes.Values, label => label.Contains("]]> \uFFFD words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Parquet_reads_back_as_it_was()
    {
        var shelf = pier.Shelf;

        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(await Write(shelf, "parquet")));
        using var group = reader.OpenRowGroupReader(0);
        var said = new string?[2];
        var starts = new int[2];
        await group.ReadAsync(reader.Schema.FindDataField("said"), said.AsMemory());
        await group.ReadAsync<int>(reader.Schema.FindDataField("start"), starts.AsMemory());

        Assert.Equal(["The pier did not collapse", "The pier at Holm collapsed"], said);
        Assert.Equal([23, 14], starts);
    }

    [Fact]
    public async Task A_review_is_written_for_a_persons_verdict_only_and_not_once_it_is_taken_back()
    {
        using var shelf = Shelf.Pier();
        var claims = shelf.Ledger.Search(new SearchRequest()).Lines;
        Assert.Empty(await Write(shelf, "claimreview"));

        shelf.Ledger.Correct(Verdict(claims[0].Claim.Value, CorrectionAction.Reject, "The ministry spoke of another pier."));
        var undone = shelf.Ledger.Correct(Verdict(claims[1].Claim.Value, CorrectionAction.Accept, "Checked on site."));
        shelf.Ledger.Correct(Verdict(undone.Number.ToString(), CorrectionAction.Undo, "Wrong pier."));

        var review = JsonDocument.Parse(Assert.Single(Lines(await Write(shelf, "claimreview")))).RootElement;
        Assert.Equal("ClaimReview", review.GetProperty("@type").GetString());
        Assert.Equal("Rejected", review.GetProperty("reviewRating").GetProperty("alternateName").GetString());
        Assert.Equal("ana", review.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("The pier did not collapse, the ministry said.", review.GetProperty("claimReviewed").GetString());
    }

    [Fact]
    public async Task The_custody_archive_holds_the_bytes_as_they_came_and_hashes_over_all_of_it()
    {
        var shelf = pier.Shelf;

        using var zip = new ZipArchive(new MemoryStream(await Write(shelf, "custody")));
        var sums = Encoding.UTF8.GetString(Read(zip, "SHA256SUMS")).TrimEnd().Split('\n').ToDictionary(line => line[66..], line => line[..64]);

        Assert.Equal(zip.Entries.Count - 1, sums.Count);
        Assert.All(sums, sum => Assert.Equal(sum.Value, Convert.ToHexStringLower(SHA256.HashData(Read(zip, sum.Key)))));
        var report = Shelf.Collapse().Reading().Report;
        Assert.Equal(report.Archived.ToArray(), Read(zip, $"archive/{report.Id}"));
        Assert.Contains("\"action\":\"file\"", Encoding.UTF8.GetString(Read(zip, $"history/{report.Id}.jsonl")));
    }

    private static CorrectionRequest Verdict(string item, CorrectionAction action, string reason) =>
        new() { Kind = CorrectionKind.Claim, Object = item, Action = action, Actor = "ana", Reason = reason };

    /// <summary>With a CAMEO code, which GDELT needs.</summary>
    private static Written Coded(Written report) => report.WithCameo("190");

    internal static async Task<byte[]> Write(Shelf shelf, string name, SearchRequest? request = null, bool raw = false)
    {
        using var output = new MemoryStream();
        await LedgerExports.Find(name)!.Write(new ExportSource(shelf.Ledger, request ?? new SearchRequest(), raw), output, CancellationToken.None);
        return output.ToArray();
    }

    internal static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static (List<string> Head, List<string[]> Rows) Csv(byte[] bytes)
    {
        using var csv = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions());
        List<string[]> rows = [];
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i))]);
        return ([.. csv.Headers!], rows);
    }

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var entry = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static (Dictionary<string, string> Nodes, List<(string From, string To, string Relation)> Edges) Graph(byte[] bytes)
    {
        XNamespace space = "http://graphml.graphdrawing.org/xmlns";
        var graph = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!.Element(space + "graph")!;
        string Data(XElement of, string key) => of.Elements(space + "data").Single(data => data.Attribute("key")!.Value == key).Value;
        return (
            graph.Elements(space + "node").ToDictionary(node => node.Attribute("id")!.Value, node => Data(node, "label")),
            [.. graph.Elements(space + "edge").Select(edge => (edge.Attribute("source")!.Value, edge.Attribute("target")!.Value, Data(edge, "relation")))]);
    }
}
