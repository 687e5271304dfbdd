using Hearsay.Ledger.Searching;

namespace Hearsay.Web.Exports;

/// <summary>
/// An export as a file for each year, month or day of publication, in folders named as Hive names them
/// (<c>day=2026-03-24/claims.parquet</c>), which DuckDB, Spark and Arrow read as one table. Each file appears whole;
/// one that is there is replaced. The same ledger and request give the same files.
/// </summary>
/// <param name="export">The format.</param>
/// <param name="part">How long a file's stretch of time is.</param>
public sealed class PartitionedExport(ILedgerExport export, PartitionLength part)
{
    /// <summary>The name by which Hive's readers know a missing value.</summary>
    private const string Undated = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>Writes what a request finds, latest first; returns how many files that were.</summary>
    /// <exception cref="IOException">A file cannot be written; those before it are whole.</exception>
    public async Task<int> Write(ExportSource source, string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var (files, request) = (0, source.Request);
        while (Newest(source, request) is { } day)
        {
            var (from, to, name) = Around(day);
            var some = request with { From = request.From > from ? request.From : from, To = request.To < to ? request.To : to };
            await WriteFile(source with { Request = some }, folder, name, cancel);
            files++;
            request = request with { To = from.AddDays(-1) };
        }
        if (source.Request is not { From: null, To: null }) return files;
        var undated = source.Request with { UndatedOnly = true };
        if (source.Ledger.Search(undated with { Limit = 1 }).Lines.IsEmpty) return files;
        await WriteFile(source with { Request = undated }, folder, Undated, cancel);
        return files + 1;
    }

    private static DateOnly? Newest(ExportSource source, SearchRequest request)
    {
        if (request.To < request.From) return null;
        var published = source.Ledger.Search(request with { Limit = 1, After = null }).Lines.FirstOrDefault()?.Published;
        return published is null ? null : DateOnly.ParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private (DateOnly From, DateOnly To, string Name) Around(DateOnly day)
    {
        switch (part)
        {
            case PartitionLength.Day: return (day, day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            case PartitionLength.Month:
                var first = new DateOnly(day.Year, day.Month, 1);
                return (first, first.AddMonths(1).AddDays(-1), day.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            default: return (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), day.ToString("yyyy", CultureInfo.InvariantCulture));
        }
    }

    private async Task WriteFile(ExportSource source, string folder, string name, CancellationToken cancel)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{part.ToString().ToLowerInvariant()}={name}")).FullName, "claims" + export.Extension);
        var unfinished = path + ".part";
        try
        {
            await using (var output = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None)) await export.Write(source, output, cancel);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
