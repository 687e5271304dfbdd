using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Searching;

namespace Hearsay.Web.Exports;

/// <summary>A report with the claims of it that were asked for.</summary>
/// <param name="Reading">Its present reading, corrections applied.</param>
/// <param name="Claims">The claims that were found, in text order.</param>
public sealed record FoundReport(Reading Reading, ImmutableArray<Claim> Claims)
{
    private readonly Lazy<CodePointIndex> _points = new(() => new CodePointIndex(Reading.Text));
    private readonly Lazy<ILookup<ClaimId, CodedEvent>> _events = new(() => Reading.Events.ToLookup(coded => coded.Claim));

    /// <summary>The readings that lines of a search lead to, in the order of the lines; each is held until the next is asked for.</summary>
    public static IEnumerable<FoundReport> Of(IClaimLedger ledger, IEnumerable<FoundClaim> lines)
    {
        var (report, claims) = (default(ReportId), new HashSet<ClaimId>());
        foreach (var line in lines)
        {
            if (line.Report != report && claims.Count > 0)
            {
                if (Load(ledger, report, claims) is { } found) yield return found;
                claims = [];
            }
            report = line.Report;
            claims.Add(line.Claim);
        }
        if (claims.Count > 0 && Load(ledger, report, claims) is { } last) yield return last;
    }

    private static FoundReport? Load(IClaimLedger ledger, ReportId report, HashSet<ClaimId> claims) =>
        ledger.Reading(report) is { } reading ? new FoundReport(reading, [.. reading.Claims.Where(claim => claims.Contains(claim.Id))]) : null;

    /// <summary>The report.</summary>
    public Report Report => Reading.Report;

    /// <summary>What it is called where a title is needed: its title, else its name.</summary>
    public string Title => Report.Title is { } title ? Report.Quote(title) : Report.Doc;

    /// <summary>Who published it, as the report says or as scripts call it.</summary>
    public string Outlet => Report.Outlet ?? Report.Doc;

    /// <summary>Events that code a claim.</summary>
    public IEnumerable<CodedEvent> EventsOf(Claim claim) => _events.Value[claim.Id];

    /// <summary>Code points before a position.</summary>
    public int Point(int position) => _points.Value[position];

    /// <summary>The words of a claim, its parts joined by an ellipsis.</summary>
    public string Words(Claim claim) => string.Join(" … ", claim.Spans.Select(Report.Quote));

    /// <summary>From the first word of a claim to its last.</summary>
    public static TextSpan Extent(Claim claim) => claim.Spans.Aggregate((one, other) => one.Union(other));

    /// <summary>Who said it, root first: "Ministry &lt; Agency &lt; Outlet".</summary>
    public static string Chain(ImmutableArray<ChainLink> chain) => string.Join(" < ", chain.Reverse().Select(link => link.Name));
}
