using System.Text.Json;
using Hearsay.Ledger.Asking;
using Hearsay.Stories.Changes;
using Hearsay.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>A party denies, and months later admits in other words: the two are read, linked, and shown as one change of position.</summary>
public sealed class MonthsApartTests : IDisposable
{
    private static readonly (string Doc, string Day, string Outlet, string Text)[] Reports =
    [
        ("accusation", "2030-11-11", "Gallegos Diario", "Argentina says Chilean navy seized trawler\nThe Chilean navy seized the trawler Amparo off Tierra del Fuego, Argentina said on Monday. Eleven fishermen were taken to Punta Arenas, the foreign ministry in Buenos Aires said."),
        ("denial", "2030-11-12", "Andes Standard", "Chile denies seizing Argentine trawler\nChile denied on Tuesday that its navy had seized the trawler Amparo off Tierra del Fuego. The boat had been lost in a storm, the defence ministry in Santiago said."),
        ("other", "2031-04-09", "Andes Standard", "Chilean navy seizes trawler Brisa\nThe Chilean navy seized the trawler Brisa near Valdivia on Tuesday, Peru said. It was carrying squid without papers."),
        ("admission", "2031-04-15", "Pampa Herald", "Chile admits its navy captured trawler Amparo\nChile acknowledged on Tuesday for the first time that its navy had captured the trawler Amparo last year. The acknowledgement came in a letter by the defence ministry to the Argentine parliament."),
    ];

    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task A_denial_meets_the_admission_of_five_months_later()
    {
        await Read(Reports);
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));

        var change = Assert.Single(ledger.Stories.Changes(new ChangeRequest { Kind = ChangeKind.Reversal, Principal = "CL" }).Lines).Change;

        Assert.Equal(("DENY", "AFFIRM", "denial,admission"), (change.From, change.To, string.Join(',', change.Docs)));
        Assert.Contains("154 days after", change.Sentence);
        Assert.Contains(ledger.Stories.Changes(new ChangeRequest { Kind = ChangeKind.FirstAcknowledgement, Principal = "CL" }).Lines, line => line.Change.Docs.Contains("admission"));
    }

    [Fact]
    public async Task Another_happening_of_the_same_kind_in_the_same_months_stays_another()
    {
        await Read(Reports);
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));

        var slots = ledger.Stories.Slots(null, new PageRequest(100)).Lines.Select(slot => slot.Graded.Slot.Testimonies.Select(said => said.Doc).Distinct().Order().ToArray());

        Assert.Contains(slots, docs => docs.SequenceEqual(["accusation", "admission", "denial"]));
        Assert.DoesNotContain(slots, docs => docs.Contains("other") && docs.Length > 1);
    }

    [Fact]
    public async Task The_order_of_arrival_changes_nothing()
    {
        await Read(Reports);
        using var terminal = new TestTerminal();
        foreach (var report in Reports.Reverse()) await Read(terminal, [report]);

        Assert.Equal(Digest(_terminal), Digest(terminal));
    }

    public void Dispose() => _terminal.Dispose();

    private static string Digest(TestTerminal terminal)
    {
        using var ledger = ClaimLedger.Open(terminal.Path("hearsay.db"));
        return ledger.Digest();
    }

    private Task Read(IEnumerable<(string Doc, string Day, string Outlet, string Text)> reports) => Read(_terminal, reports);

    private static async Task Read(TestTerminal terminal, IEnumerable<(string Doc, string Day, string Outlet, string Text)> reports)
    {
        var lines = reports.Select(report =>
            $$"""{"id":{{Json(report.Doc)}},"published":{{Json(report.Day)}},"outlet":{{Json(report.Outlet)}},"title":{{Json(report.Text.Split('\n')[0])}},"text":{{Json(report.Text)}}}""").ToArray();
        Assert.Equal(0, await terminal.Run("read", terminal.Write($"{lines.Length}-{lines[0].Length}.jsonl", string.Join('\n', lines)), "--quiet", "--format", "claims"));
    }

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
