using System.Diagnostics.CodeAnalysis;
using Hearsay.Intake;
using Hearsay.Live.Fetching;
using Hearsay.Web.Jobs;

namespace Hearsay.Cli.Verbs;

/// <summary>Pages that the user names by address: fetched one by one when their turn comes, and read like files.</summary>
/// <param name="allowed">Hosts of private networks that the user listed.</param>
/// <param name="time">The clock.</param>
/// <param name="limits">What a page may cost; null for the defaults.</param>
internal sealed class WebPages(IReadOnlyList<string> allowed, TimeProvider time, FetchLimits? limits = null) : IPageSource, IDisposable
{
    /// <summary>A person asked for this page, so it is no crawl: robots.txt is not asked.</summary>
    private readonly Lazy<PageFetcher> _fetcher = new(() => new PageFetcher((limits ?? new FetchLimits()) with { Robots = false }, new AllowedHosts(allowed), time));

    public static bool IsAddress(string path, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(path, UriKind.Absolute, out address) && address.Scheme is "http" or "https" && !File.Exists(path);

    /// <summary>Files first, then addresses, each in the order named.</summary>
    public static IEnumerable<Input> Find(IReadOnlyList<string> paths) => InputFinder.Find(paths.Where(path => !IsAddress(path, out _)))
        .Concat(paths.Where(path => IsAddress(path, out _)).Distinct(StringComparer.Ordinal).Select(path => new Input(path)));

    /// <summary>The same with what is known of all pages of a run.</summary>
    public Func<Uri, CancellationToken, IEnumerable<IntakeResult>> With(IntakeOptions options) => (address, cancel) => Read(address, options, null, cancel);

    public IEnumerable<IntakeResult> Read(Uri address, IntakeOptions options, Action<long, long?>? progress, CancellationToken cancel)
    {
        var page = _fetcher.Value.Fetch(new FetchRequest(address, Progress: progress), cancel).GetAwaiter().GetResult();
        if (page.Refusal is { } refusal) return [new Rejection(address.OriginalString, "not-fetched", refusal.ToString(), page.Message, FetchAdvice.Of(refusal, page))];
        var reader = new ReportReader(options with { Address = page.Address, Charset = page.Charset });
        return reader.Read(page.Bytes, address.OriginalString, cancel)
            .Select(taken => taken.Report is { CanonicalUrl: null } report ? report with { CanonicalUrl = page.Address, Provenance = report.Provenance.Add("url: fetched from") } : taken);
    }

    public void Dispose()
    {
        if (_fetcher.IsValueCreated) _fetcher.Value.Dispose();
    }
}
