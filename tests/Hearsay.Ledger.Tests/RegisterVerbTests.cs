using System.Text.Json;
using Hearsay.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>Registers over the ledger, on the sample story.</summary>
public sealed class RegisterVerbTests : IClassFixture<SampleStory>
{
    private readonly TestTerminal _terminal;

    public RegisterVerbTests(SampleStory story) => _terminal = story.Terminal;

    [Theory]
    [InlineData("losses")]
    [InlineData("positions")]
    public async Task Without_a_path_a_register_shows_every_report_of_the_ledger_as_if_it_were_read(string name)
    {
        var kept = await Rows(name);
        var read = await Rows(name, Repository.Path("samples", "story"));

        Assert.NotEmpty(kept);
        Assert.Equal(read.Select(Words).Order(StringComparer.Ordinal), kept.Select(Words).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Since_and_principal_leave_rows_out()
    {
        var all = await Rows("positions");
        var principal = all.Select(row => Cell(row, "principal")).First(words => words.Length == 2);
        var some = await Rows("positions", "--principal", principal.ToLowerInvariant());

        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.All(some, row => Assert.Equal(principal, Cell(row, "principal")));
        Assert.Empty(await Rows("positions", "--since", "2999-01-01"));
        Assert.Equal(all.Count, (await Rows("positions", "--since", "1999-01-01")).Count);
    }

    [Fact]
    public async Task Csv_has_a_column_of_offsets_behind_each_cell()
    {
        Assert.Equal(0, await _terminal.Run("register", "losses", "--format", "csv"));

        Assert.StartsWith("doc,loss,loss offsets,", _terminal.Output);
    }

    [Fact]
    public async Task A_date_of_publication_is_no_option_without_files_and_a_ledger_none_with_them()
    {
        Assert.Equal(2, await _terminal.Run("register", "losses", "--published", "2026-01-01"));
        Assert.Equal(2, await _terminal.Run("register", "losses", Repository.Path("samples"), "--ledger", "other.db"));
        Assert.Equal(2, await _terminal.Run("register", "losses", "--ledger", _terminal.Path("missing.db")));
    }

    private async Task<List<JsonElement>> Rows(string name, params string[] more)
    {
        Assert.Equal(0, await _terminal.Run(["register", name, .. more, "--format", "jsonl"]));
        return [.. _terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Words(JsonElement row) => row.GetRawText();

    private static string Cell(JsonElement row, string column) => row.GetProperty(column).GetProperty("text").GetString() ?? "";
}
