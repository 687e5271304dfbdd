using Hearsay.Ledger.Searching;
using Hearsay.Web.Exports;
using Parquet;

namespace Hearsay.Web.Tests.Exports;

public class PartitionedExportTests
{
    [Theory]
    [InlineData(PartitionLength.Day, "day=2026-03-24: 1, day=2026-03-25: 1, day=__HIVE_DEFAULT_PARTITION__: 1")]
    [InlineData(PartitionLength.Month, "month=2026-03: 2, month=__HIVE_DEFAULT_PARTITION__: 1")]
    [InlineData(PartitionLength.Year, "year=2026: 2, year=__HIVE_DEFAULT_PARTITION__: 1")]
    public async Task Each_claim_lies_in_the_file_of_its_day_month_or_year(PartitionLength part, string files)
    {
        using var shelf = new Shelf(Shelf.Denial(), Shelf.Collapse(), Undated());

        Assert.Equal(files, await Write(shelf, part, new SearchRequest()));
        Assert.Equal(files, await Write(shelf, part, new SearchRequest())); // again, over what is there
    }

    [Fact]
    public async Task Only_the_days_that_are_asked_for_are_written()
    {
        using var shelf = new Shelf(Shelf.Denial(), Shelf.Collapse(), Undated());

        Assert.Equal("month=2026-03: 1", await Write(shelf, PartitionLength.Month, new SearchRequest { From = new DateOnly(2026, 3, 25) }));
        Assert.Equal("", await Write(shelf, PartitionLength.Day, new SearchRequest { To = new DateOnly(2020, 1, 1) }, "none"));
    }

    [Fact]
    public async Task The_verb_writes_a_folder_and_wants_to_know_which()
    {
        using var shelf = Shelf.Pier();

        Assert.Equal(2, await shelf.Terminal.Run("export", "--format", "csv", "--partition", "day", "--ledger", shelf.Ledger.Location));
        Assert.Equal(0, await shelf.Terminal.Run("export", "--format", "csv", "--partition", "day", "--ledger", shelf.Ledger.Location, "--out", shelf.Terminal.Path("history")));
        Assert.Equal(["day=2026-03-24", "day=2026-03-25"], Directory.GetDirectories(shelf.Terminal.Path("history")).Select(Path.GetFileName).Order());
    }

    private static Written Undated() => Written.Report("Quay shut\n\nThe quay at Holm is shut, the harbour master said.", "undated", published: null)
        .Attribution("the harbour master", "said", "The quay at Holm is shut")
        .Claim("The quay at Holm is shut", "shut");

    private static async Task<string> Write(Shelf shelf, PartitionLength part, SearchRequest request, string name = "history")
    {
        var folder = shelf.Terminal.Path(name);
        var written = await new PartitionedExport(LedgerExports.Find("parquet")!, part).Write(new ExportSource(shelf.Ledger, request), folder, CancellationToken.None);
        if (written == 0) return "";
        List<string> files = [];
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var reader = await ParquetReader.CreateAsync(file);
            using var group = reader.OpenRowGroupReader(0);
            files.Add($"{Path.GetFileName(Path.GetDirectoryName(file))}: {group.RowCount}");
        }
        Assert.Equal(written, files.Count);
        return string.Join(", ", files);
    }
}
