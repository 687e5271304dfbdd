using System.Text.Json;
using Hearsay.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>The verbs that ask what the ledger concluded, on the sample story.</summary>
public sealed class StoryVerbTests : IClassFixture<SampleStory>
{
    private readonly TestTerminal _terminal;

    public StoryVerbTests(SampleStory story) => _terminal = story.Terminal;

    [Theory]
    [InlineData("stories", "schema,id,title,reports,report,lineages,from,to")]
    [InlineData("grades", "schema,slot,story,proposition,grade,negated,admiralty,k_min,k_max,sides,positions,roots,withheld,sentence")]
    [InlineData("changes", "schema,date,kind,principal,slot,from,to,docs,reports,sentence")]
    [InlineData("numbers", "schema,slot,of,role,unit,scope,window,values,relation,low,high,most_conservative")]
    [InlineData("copies", "schema,a,b,a_report,b_report,kind,containment,direction,credit,why")]
    public async Task Each_list_prints_one_object_a_line_with_the_fields_that_scripts_rely_on(string verb, string fields)
    {
        var lines = await Lines(verb, "--format", "jsonl");

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(fields, string.Join(',', line.EnumerateObject().Select(field => field.Name))));
    }

    [Fact]
    public async Task A_story_puts_copies_behind_their_original()
    {
        Assert.Equal(0, await _terminal.Run("story", "03-charges-traded"));

        Assert.Contains("[03-charges-traded] (+3 copies:", _terminal.Output.ReplaceLineEndings(" ").Replace("  ", "").Replace("\n", " "));
        Assert.Contains("What is claimed", _terminal.Output);
    }

    [Fact]
    public async Task A_claim_is_shown_with_its_grade_in_a_sentence_first()
    {
        var slot = (await Lines("grades", "--story", "03-charges-traded", "--format", "jsonl")).First(line => line.GetProperty("positions").GetArrayLength() > 1);
        Assert.Equal(0, await _terminal.Run("claim", slot.GetProperty("slot").GetString()!));

        var sentence = slot.GetProperty("sentence").GetString()!;
        Assert.StartsWith(sentence[..30], _terminal.Output);
        Assert.Contains("Through whom", _terminal.Output);
        Assert.Contains("Who stands where", _terminal.Output);
    }

    [Fact]
    public async Task Positions_quote_the_words_at_their_place()
    {
        var step = (await Lines("grades", "--format", "jsonl")).SelectMany(line => line.GetProperty("positions").EnumerateArray()).First();
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        var reading = ledger.Reading(new ReportId(step.GetProperty("report").GetString()!))!;

        var spans = step.GetProperty("spans").EnumerateArray().Select(span => reading.Text[span[0].GetInt32()..span[1].GetInt32()]);
        Assert.Equal(step.GetProperty("words").GetString(), string.Join(" … ", spans));
    }

    [Fact]
    public async Task Changes_can_be_limited_to_a_day_and_a_principal()
    {
        var all = await Lines("changes", "--format", "jsonl");
        var (day, principal) = (all[^1].GetProperty("date").GetString()!, all[^1].GetProperty("principal").GetString()!);
        var some = await Lines("changes", "--since", day, "--principal", principal.ToLowerInvariant(), "--format", "jsonl");

        Assert.NotEmpty(some);
        Assert.True(some.Count < all.Count);
        Assert.All(some, line => Assert.Equal(principal, line.GetProperty("principal").GetString()));
    }

    [Fact]
    public async Task A_name_tells_what_it_is_called_and_what_it_said()
    {
        Assert.Equal(0, await _terminal.Run("who", "thorgerdur", "vidal"));

        Assert.StartsWith("Thorgerdur Vidal (person)", _terminal.Output);
        Assert.Contains("the coast guard’s director", _terminal.Output);
        Assert.Equal(2, await _terminal.Run("who", "Nobody", "Known"));
    }

    [Fact]
    public async Task A_surname_is_enough_and_a_slip_is_answered_with_names_near_it()
    {
        Assert.Equal(0, await _terminal.Run("who", "vidal"));
        Assert.StartsWith("Thorgerdur Vidal (person)", _terminal.Output);

        Assert.Equal(2, await _terminal.Run("who", "Thorgedur", "Vidal"));
        Assert.Contains("No report names 'Thorgedur Vidal'. Near it: Thorgerdur Vidal (", _terminal.Error);
    }

    [Fact]
    public async Task Why_names_the_features_that_decided()
    {
        var claims = (await Lines("search", "nautical", "--format", "jsonl")).Select(line => line.GetProperty("claim").GetString()!).Distinct().ToArray();
        Assert.Equal(0, await _terminal.Run("why", claims[0], claims[1]));

        Assert.Matches("^(SAME|PART-OF|RELATED|DIFFERENT)  [01]", _terminal.Output);
        Assert.Equal(2, await _terminal.Run("story", "no-such-story"));
        Assert.Contains("There is no story 'no-such-story'", _terminal.Error);
    }

    private async Task<List<JsonElement>> Lines(params string[] arguments)
    {
        Assert.Equal(0, await _terminal.Run(arguments));
        return [.. _terminal.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }
}

/// <summary>The sample story, read once into a ledger.</summary>
public sealed class SampleStory : IAsyncLifetime
{
    internal TestTerminal Terminal { get; } = new();

    public async ValueTask InitializeAsync() => Assert.Equal(0, await Terminal.Run("read", Repository.Path("samples/story"), "--quiet", "--format", "claims"));

    public ValueTask DisposeAsync()
    {
        Terminal.Dispose();
        return ValueTask.CompletedTask;
    }
}
