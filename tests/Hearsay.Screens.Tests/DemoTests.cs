using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Tests.Support;

namespace Hearsay.Screens.Tests;

/// <summary>The demo, without a browser.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_reads_the_sample_story_links_and_grades_it()
    {
        using var terminal = new TestTerminal();

        var code = await terminal.Run("demo", "--no-serve", "--ledger", terminal.Path("sample.db"));

        Assert.True(code == 0, terminal.Error);
        Assert.StartsWith("12 reports read, linked and graded in ", terminal.Error, StringComparison.Ordinal);
        using var ledger = ClaimLedger.Open(terminal.Path("sample.db"), new LedgerOptions { Create = false });
        var changes = ledger.Stories.Changes(new ChangeRequest { Page = new PageRequest(100) }).Lines.Select(line => line.Change.Kind.ToString()).ToHashSet();
        Assert.Superset(new HashSet<string> { "Denial", "FirstAcknowledgement" }, changes);
        Assert.Contains(ledger.Stories.Stories(new PageRequest(10)).Lines, story => story.Reports >= 5);
    }
}
