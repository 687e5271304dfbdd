using System.Text.Json;
using Hearsay.Ledger.Asking;
using Hearsay.Stories.Changes;
using Hearsay.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>The worked example of the grading rules, with other parties: reports are read, linked and graded.</summary>
public sealed class WorkedExampleTests : IDisposable
{
    private static readonly (string Doc, string Day, string Outlet, string Text)[] Reports =
    [
        ("accusation", "2025-01-20", "Goma Courier", "Congo says Rwandan troops fought in Sake\nRwandan troops fought against the Congolese army in Sake, Congo said on Monday. “They crossed the border at night,” an army spokesman said. Sake lies in North Kivu."),
        ("denial", "2025-01-22", "Lake Standard", "Rwanda denies its troops fought in Sake\nRwanda denied on Wednesday that its troops had fought in Sake. The foreign ministry in Kigali said the reports were invented."),
        ("third", "2025-01-23", "Nairobi Ledger", "Kenya says Rwandan troops fought in Sake\nKenya said on Thursday that Rwandan troops had fought in Sake. It asked both governments to talk."),
        ("admission", "2025-04-10", "Great Lakes Post", "Rwanda admits its troops fought in Sake\nRwanda acknowledged on Thursday for the first time that its troops had fought against the Congolese army in Sake in January. The admission came in a statement by the Rwandan defence ministry. The ministry did not disclose how many soldiers took part, and it gave no figure for casualties."),
        ("trucks", "2025-04-11", "Great Lakes Post", "Rwanda sent trucks to rebels, paper says\nRwanda supplied more than 300 trucks to the M23 rebels in two years, the Great Lakes Post reported on Friday."),
    ];

    private readonly TestTerminal _terminal = new();

    [Theory]
    [InlineData("ADMITTED", "admission")]
    [InlineData("ADMITTED", "admission", "trucks")]
    [InlineData("ADMITTED+", "admission", "accusation", "denial")]
    [InlineData("ADMITTED+", "admission", "accusation", "denial", "third", "trucks")]
    [InlineData("DISPUTED", "accusation", "denial")]
    [InlineData("DISPUTED", "accusation", "denial", "third")]
    public async Task Each_report_adds_to_the_grade_what_the_rules_say(string grade, params string[] docs)
    {
        await Read(docs);
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));

        var slot = Fighting(ledger);

        Assert.Equal(grade, slot.Graded.GradeText);
        Assert.DoesNotContain("trucks", slot.Graded.Roots.SelectMany(root => root.Docs));
    }

    [Fact]
    public async Task A_denial_that_is_reversed_shows_both_days_and_the_days_between()
    {
        await Read("accusation", "denial", "admission");
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));

        var change = Assert.Single(ledger.Stories.Changes(new ChangeRequest { Kind = ChangeKind.Reversal, Principal = "RW" }).Lines).Change;

        Assert.Equal(("DENY", "AFFIRM", "denial,admission"), (change.From, change.To, string.Join(',', change.Docs)));
        Assert.Contains("78 days after", change.Sentence);
    }

    [Fact]
    public async Task What_is_not_disclosed_stands_beside_what_it_bears_on()
    {
        await Read("admission");
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));

        var slot = Fighting(ledger);

        Assert.Contains(slot.Graded.Slot.Withheld, note => note is { By: "RW", Doc: "admission" });
        Assert.Contains("Rwanda does not disclose", slot.Graded.Sentence);
    }

    public void Dispose() => _terminal.Dispose();

    private async Task Read(params string[] docs)
    {
        var lines = Reports.Where(report => docs.Contains(report.Doc)).Select(report =>
            $$"""{"id":{{Json(report.Doc)}},"published":{{Json(report.Day)}},"outlet":{{Json(report.Outlet)}},"title":{{Json(report.Text.Split('\n')[0])}},"text":{{Json(report.Text)}}}""");
        Assert.Equal(0, await _terminal.Run("read", _terminal.Write("reports.jsonl", string.Join('\n', lines)), "--quiet", "--format", "claims"));
    }

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static SlotView Fighting(IClaimLedger ledger) =>
        ledger.Stories.Slots(null, new PageRequest(500)).Lines.Where(slot => slot.Graded.Slot.Proposition.Contains("fought")).MaxBy(slot => slot.Graded.Slot.Testimonies.Length)!;
}
