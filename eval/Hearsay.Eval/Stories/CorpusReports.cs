using System.Text.Json;
using Hearsay.Eval.Data;
using Hearsay.Stories;

namespace Hearsay.Eval.Stories;

/// <summary>Files the texts of a corpus as reports, with the date and outlet that the corpus gives.</summary>
internal static class CorpusReports
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d-MMM-yyyy HH:mm:ss.ff", "d-MMM-yyyy HH:mm:ss"];

    /// <summary>Reports by id, only those asked for (all where null).</summary>
    public static IEnumerable<FiledReport> Read(string folder, string set, IReadOnlySet<string>? wanted = null)
    {
        var path = Path.Combine(folder, set + ".jsonl.zst");
        foreach (var item in DataFiles.Objects(File.Exists(path) ? path : Path.Combine(folder, set + ".jsonl")))
        {
            var id = item.GetProperty("id").ToString();
            if (wanted is null || wanted.Contains(id)) yield return Make(set, id, item);
        }
    }

    /// <summary>A report with nothing but words.</summary>
    public static FiledReport Make(string doc, string? title, string body, string outlet, ReportDate? published)
    {
        var text = title is null ? body : title + "\n" + body;
        var report = Reports.FromText(doc, text, outlet) with
        {
            Id = new ReportId(doc),
            Title = title is null ? null : new TextSpan(0, title.Length),
            Published = published,
        };
        return ReportFiler.File(new Reading(report));
    }

    private static FiledReport Make(string set, string id, JsonElement item)
    {
        var title = item.TryGetProperty("title", out var given) && given.GetString() is { Length: > 0 } words ? words : null;
        var outlet = item.TryGetProperty("senator", out var senator) ? $"Office of Senator {senator.GetString()}" : set;
        return Make(id, title, item.GetProperty("text").GetString()!, outlet, item.TryGetProperty("date", out var date) ? DateOf(date.GetString()!) : null);
    }

    private static ReportDate? DateOf(string date) =>
        DateTime.TryParseExact(date.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new ReportDate(DateOnly.FromDateTime(at), date.Contains(':') ? new DateTimeOffset(at, TimeSpan.Zero) : null) : null;
}
