using System.Globalization;

namespace Hearsay.Cli.Briefs;

/// <summary>Title, outlet, writer, date and file; then how many attributions there are, by the kind of their root.</summary>
internal static class BriefHead
{
    public static void Add(Sheet sheet, Reading reading)
    {
        var report = reading.Report;
        sheet.Add("", "", [new Run(report.Title is { } title ? report.Quote(title) : report.Doc, Mark.Title)]);
        List<Run> line = [Outlet(reading)];
        if (report.Byline is { } byline) line.Add(new Run(" · by " + byline, Mark.Soft));
        line.Add(new Run(" · " + Published(report.Published), Mark.Soft));
        line.Add(new Run(" · " + report.Origin, Mark.Soft));
        sheet.Add("", "", line);
        sheet.Add("", "", [new Run(Counts(reading), Mark.Soft)]);
    }

    /// <summary>From metadata or the user; else as the chains have it: from the report's address, or as the text itself names it.</summary>
    private static Run Outlet(Reading reading)
    {
        if (reading.Report.Outlet is { } given) return new Run(given, Mark.None);
        var outermost = reading.Attributions.Select(a => a.Chain.FirstOrDefault()).FirstOrDefault(link => link is not null);
        if (outermost is null || outermost.IsUnknownOutlet) return new Run("outlet not known", Mark.Soft);
        return new Run(outermost.Name + (outermost.Span is null ? ", by its address" : ", by its own words"), Mark.None);
    }

    private static string Published(ReportDate? date) =>
        date is { } known ? known.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "date not known";

    private static string Counts(Reading reading)
    {
        var all = reading.Attributions.RemoveAll(attribution => ToldSilence.Is(reading, attribution));
        if (reading.Layers.IsEmpty && reading.Report.Language is { } language) return $"Not read: the report is in another language than English ({language}). It is kept.";
        if (all.IsEmpty) return "Nobody is quoted or cited.";
        var sure = all.Where(a => !BriefBody.IsUncertain(a)).ToList();
        var kinds = sure.GroupBy(RootKind)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Count()} {g.Key}");
        var noun = sure.Count == 1 ? "attribution" : "attributions";
        var uncertain = all.Length > sure.Count ? $" {all.Length - sure.Count} uncertain, at the end." : "";
        return sure.Count == 0 ? $"No attribution is certain.{uncertain}" : $"{sure.Count} {noun}. Roots: {string.Join(", ", kinds)}.{uncertain}";
    }

    private static string RootKind(Attribution attribution) =>
        !ChainTree.HasSpeaker(attribution) ? "no speaker named"
        : ChainTree.KindName(attribution.Chain.IsEmpty ? SourceKind.Unknown : attribution.Chain[^1].Kind);
}
