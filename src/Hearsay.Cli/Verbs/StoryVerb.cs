using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay story</c>: one happening: its reports, what changed, what is claimed and how well.</summary>
internal sealed class StoryVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _story = new("ID") { Description = "A story's name, or the name or hash of a report of it." };
    private readonly Option<bool> _all = new("--all") { Description = "What only one report says, too." };
    private readonly Option<string> _format = Answer.FormatOption("table", "json");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public StoryVerb(Terminal terminal) : base("story", "Show a story: its reports by origin, what changed, what is claimed.")
    {
        _terminal = terminal;
        Add(_story);
        foreach (var option in new Option[] { _all, _format, _ledger }) Add(option);
        SetAction(parsed => LedgerOption.Use(
            "story", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, parsed.GetValue(_story)!, parsed.GetValue(_all), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay story 01-survey-boat-sunk", "The story of a report."),
        ("hearsay story 6598d1115650c804 --format json", "The same as one document."),
    ];

    private int Run(IClaimLedger ledger, string name, bool all, string format)
    {
        var view = ledger.Stories.Story(name) ?? throw Answer.Missing("story", name, "See 'hearsay stories', or name one of its reports.");
        var slots = ledger.Stories.SlotsOf(view.Story.Id);
        var changes = Answer.All(page => ledger.Stories.Changes(new ChangeRequest { Story = view.Story.Id, Page = page })).ToList();
        return format is "json" ? WriteJson(view, slots, changes) : Answer.Text(_terminal, output => WriteText(new Prose(output, Layout.WidthOf(_terminal)), view, slots, changes, all));
    }

    private static void WriteText(Prose prose, StoryView view, IReadOnlyList<SlotLine> slots, List<ChangeLine> changes, bool all)
    {
        var story = view.Story;
        prose.Add($"{story.Title} (story {story.Id})");
        prose.Add($"{Days(story)}{story.Reports.Length} {(story.Reports.Length == 1 ? "report" : "reports")}, of which {story.Lineages.Length} {(story.Lineages.Length == 1 ? "repeats" : "repeat")} no other");
        prose.Head("Reports");
        foreach (var lineage in story.Lineages) AddLineage(prose, view, lineage);
        if (changes.Count > 0)
        {
            prose.Head("What changed");
            foreach (var line in changes) ChangeText.Add(prose, line.Change, "  ");
        }
        var shared = slots.Where(slot => all || slot.Claims > 1).ToList();
        prose.Head("What is claimed");
        foreach (var slot in shared)
        {
            prose.Add($"“{slot.Proposition}” ({slot.Slot})", "  ");
            prose.Add(slot.Sentence, "    ");
        }
        if (slots.Count > shared.Count) prose.Add($"and {slots.Count - shared.Count} that are said once: add --all", "  ");
    }

    private static void AddLineage(Prose prose, StoryView view, Lineage lineage)
    {
        var line = view.Reports.GetValueOrDefault(lineage.Origin.Id);
        var copies = lineage.Reports.Where(rank => rank != lineage.Origin).Select(rank => view.DocOf(rank.Id)).ToList();
        var day = line?.Published?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        var others = copies.Count == 0 ? "" : $" (+{copies.Count} {(copies.Count == 1 ? "copy" : "copies")}: {string.Join(", ", copies)})";
        var credit = lineage.Credit is { } named ? $", credits {named}" : "";
        prose.Add($"{line?.Outlet ?? "outlet not known"}: {line?.Title ?? "no title"} [{view.DocOf(lineage.Origin.Id)}]{credit}{others}", "              ", "  " + day.PadRight(12));
    }

    private int WriteJson(StoryView view, IReadOnlyList<SlotLine> slots, List<ChangeLine> changes)
    {
        LedgerJson.One(_terminal.Output, json =>
        {
            json.WriteString("schema", "hearsay/story-page/1");
            json.WriteString("id", view.Story.Id.Value);
            json.WriteString("title", view.Story.Title);
            json.Array("lineages", view.Story.Lineages, (_, lineage) =>
            {
                json.WriteString("origin", view.DocOf(lineage.Origin.Id));
                json.WriteString("credit", lineage.Credit);
                json.WriteStartArray("reports");
                foreach (var rank in lineage.Reports) json.WriteStringValue(view.DocOf(rank.Id));
                json.WriteEndArray();
            });
            json.Array("changes", changes, (_, line) =>
            {
                json.WriteString("date", line.Change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("kind", ChangesFormat.NameOf(line.Change.Kind));
                json.WriteString("principal", line.Change.Principal);
                json.WriteString("sentence", line.Change.Sentence);
            });
            json.Array("slots", slots, (_, slot) =>
            {
                json.WriteString("slot", slot.Slot.Value);
                json.WriteString("proposition", slot.Proposition);
                json.WriteString("grade", slot.Grade);
                json.WriteString("admiralty", slot.Admiralty.ToString(CultureInfo.InvariantCulture));
                json.WriteNumber("k_min", slot.KMin);
                json.WriteNumber("k_max", slot.KMax);
                json.WriteNumber("sides", slot.Sides);
                json.WriteNumber("claims", slot.Claims);
                json.WriteString("sentence", slot.Sentence);
            });
        });
        _terminal.Output.Flush();
        return ExitCodes.Done;
    }

    private static string Days(Story story) => (story.From, story.To) switch
    {
        ({ } from, { } to) when from == to => from.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) + ": ",
        ({ } from, { } to) => $"{from.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} to {to.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: ",
        _ => "",
    };
}
