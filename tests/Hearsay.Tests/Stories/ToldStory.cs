using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Stories;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Stories;

/// <summary>
/// A story of a few short reports, read by the whole pipeline and linked. One report a paragraph: its name, its day, a bar, its text.
/// <c>a 2031-04-02 | A drone sank the ferry.</c>
/// </summary>
internal sealed class ToldStory
{
    private ToldStory(FiledReport[] reports)
    {
        Reports = reports;
        Linked = Linker.Link(reports);
    }

    public FiledReport[] Reports { get; }

    public LinkedSet Linked { get; }

    public static ToldStory Read(string story) => new(
        [.. story.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Report)]);

    /// <summary>The slots with claims of two reports and more, a line each: who says it in which words.</summary>
    public string SharedSlots() => string.Join('\n', Linked.Slots.Where(slot => slot.Claims.DistinctBy(claim => claim.Report).Count() > 1).Select(Line));

    public string Line(Slot slot) => string.Join(" = ", slot.Claims.Select(claim => (Filed: Of(claim), claim.Number))
        .Select(one => $"{one.Filed.Doc}: {string.Join(" … ", one.Filed.Claims[one.Number].Spans.Select(one.Filed.Quote))}"));

    public FiledReport Of(ClaimRef claim) => Reports.Single(report => report.Rank == claim.Report);

    private static FiledReport Report(string line)
    {
        var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
        var head = parts[0].Split(' ');
        return ReportFiler.File(Samples.Pipeline.Read(new Report
        {
            Id = new ReportId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)))),
            Doc = head[0],
            Outlet = $"Outlet {head[0].ToUpperInvariant()}",
            Text = parts[1],
            Published = new ReportDate(DateOnly.Parse(head[1], CultureInfo.InvariantCulture), null),
            Origin = head[0] + ".txt",
            Offsets = new OffsetMap([]),
        }));
    }
}
