using System.Diagnostics.CodeAnalysis;
using Hearsay.Intake;
using Hearsay.Live.Fetching;

namespace Hearsay.Cli.Verbs;

/// <summary>Pages that the user names by address: fetched one by one when their turn comes, and read like files.</summary>
internal sealed class WebPages(IntakeOptions options, IReadOnlyList<string> allowed, TimeProvider time) : IDisposable
{
    /// <summary>A person asked for this page, so it is no crawl: robots.txt is not asked.</summary>
    private readonly Lazy<PageFetcher> _fetcher = new(() => new PageFetcher(new FetchLimits { Robots = false }, new AllowedHosts(allowed), time));

    public static bool IsAddress(string path, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(path, UriKind.Absolute, out address) && address.Scheme is "http" or "https" && !File.Exists(path);

    /// <summary>Files first, then addresses, each in the order named.</summary>
    public static IEnumerable<Input> Find(IReadOnlyList<string> paths) => InputFinder.Find(paths.Where(path => !IsAddress(path, out _)))
        .Concat(paths.Where(path => IsAddress(path, out _)).Distinct(StringComparer.Ordinal).Select(path => new Input(path)));

    public IEnumerable<IntakeResult> Read(Uri address, CancellationToken cancel)
    {
        var page = _fetcher.Value.Fetch(new FetchRequest(address), cancel).GetAwaiter().GetResult();
        if (page.Refusal is not null)
            return [new Rejection(address.OriginalString, "not-fetched", page.Refusal.ToString(), page.Message, "Look at the address in a browser; save the page and read the file.")];
        var reader = new ReportReader(options with { Address = page.Address, Charset = page.Charset });
        return reader.Read(page.Bytes, address.OriginalString, cancel)
            .Select(taken => taken.Report is { CanonicalUrl: null } report ? report with { CanonicalUrl = page.Address, Provenance = report.Provenance.Add("url: fetched from") } : taken);
    }

    public void Dispose()
    {
        if (_fetcher.IsValueCreated) _fetcher.Value.Dispose();
    }
}
