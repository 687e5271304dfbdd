using Hearsay.Ledger.Filing;
using Hearsay.Tests.Support;

namespace Hearsay.Web.Tests.Support;

/// <summary>A ledger in a folder of its own with reports made by hand.</summary>
internal sealed class Shelf : IDisposable
{
    private const string Reader = "reader/1";

    public TestTerminal Terminal { get; } = new();

    public IClaimLedger Ledger { get; }

    public string Location => Terminal.Path("hearsay.db");

    public Shelf(params IEnumerable<Written> reports)
    {
        Ledger = ClaimLedger.Open(Location);
        Add(reports);
    }

    /// <summary>Files more reports and links them.</summary>
    public void Add(params IEnumerable<Written> reports)
    {
        var batch = Ledger.Begin(["by hand", Guid.NewGuid().ToString()], Reader);
        var preparer = new ReadingPreparer(Reader);
        foreach (var (place, report) in reports.Index()) Ledger.File(preparer.Prepare(report.Reading()), batch, place);
        Ledger.End(batch);
        Ledger.Link();
    }

    /// <summary>Two reports on a pier: a board affirms, a ministry denies.</summary>
    public static Shelf Pier() => new(Denial(), Collapse());

    public static Written Collapse() => Written.Report("Pier falls 🌊\n\nThe pier at Holm collapsed, the Ferry Board said.", "collapse", url: "https://courier.example/pier")
        .Attribution("the Ferry Board", "said", "The pier at Holm collapsed")
        .Claim("The pier at Holm collapsed", "collapsed", place: ("Holm", "NO"), type: "ASSAULT");

    public static Written Denial() => Written.Report("Ministry: pier stands\n\nThe pier did not collapse, the ministry said.", "denial", "Harbour Post", "2026-03-25")
        .Attribution("the ministry", "said", "The pier did not collapse")
        .Claim("The pier did not collapse", "collapse", "Ministry", "NO", Position.Deny);

    /// <summary>A report that tries to break out of every format.</summary>
    public static Written Hostile() => Written.Report(
            "<script>alert(1)</script>\n\n=cmd|' /C calc'!A0 \"quoted\"\tand\u202Ereversed\u202C & ]]> \u0001 words, the Board said.", "=HYPERLINK(\"http://evil.example\")",
            "\"><img src=x onerror=alert(1)>", url: "https://evil.example/%3Cscript%3E?a=%22b")
        .Attribution("the Board", "said", "=cmd|' /C calc'!A0 \"quoted\"\tand\u202Ereversed\u202C & ]]> \u0001 words")
        .Claim("=cmd|' /C calc'!A0 \"quoted\"\tand\u202Ereversed\u202C & ]]> \u0001 words", "quoted", "+Board </script>\r\nX-Evil: 1", type: "ASSAULT");

    public void Dispose()
    {
        Ledger.Dispose();
        Terminal.Dispose();
    }
}
