using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Hearsay.Live.Fetching;

/// <summary>
/// Fetches pages and feeds by http(s), safely: each address and each redirect is checked, and so is what is dialled;
/// size, time, redirects and unpacking have limits; robots.txt and the host's pace are kept to. Nothing odd a server
/// does makes it throw. No proxy and no cookies are used. Safe to share between threads.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const string Product = "hearsay";

    private static readonly TimeSpan RobotsAge = TimeSpan.FromHours(24);

    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly HostGate _gate;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, (RobotsFile File, DateTimeOffset At)> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a fetcher.</summary>
    /// <param name="limits">Null for the defaults.</param>
    /// <param name="allowed">Private hosts the user listed; null for none.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="resolve">Looks names up; null for the system's resolver.</param>
    public PageFetcher(
        FetchLimits? limits = null, AllowedHosts? allowed = null, TimeProvider? time = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
    {
        _limits = limits ?? new FetchLimits();
        _time = time ?? TimeProvider.System;
        _gate = new HostGate(_time);
        var dialler = new SafeDialler(allowed ?? AllowedHosts.None, resolve ?? Dns.GetHostAddressesAsync);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = dialler.Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 64, // KiB
            MaxConnectionsPerServer = 2,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd($"{Product}/{typeof(PageFetcher).Assembly.GetName().Version?.ToString(2) ?? "0"}");
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br, deflate");
    }

    /// <summary>Fetches one address, following redirects.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<FetchResult> Fetch(FetchRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await Follow(request, _limits.Robots, cancel).ConfigureAwait(false);
    }

    /// <summary>Ends all connections.</summary>
    public void Dispose() => _client.Dispose();

    private async Task<FetchResult> Follow(FetchRequest request, bool robots, CancellationToken cancel)
    {
        var address = request.Address;
        var moved = true;
        for (var hops = 0; hops <= _limits.Redirects; hops++)
        {
            if (AddressCheck.Check(address) is var (refusal, message)) return FetchResult.Refused(address, refusal, message);
            var pause = _limits.Pause;
            if (robots)
            {
                var rules = await Robots(address, cancel).ConfigureAwait(false);
                if (!rules.Allows(address)) return FetchResult.Refused(address, FetchRefusal.Robots, $"The robots.txt of {address.Host} asks programs not to fetch this.");
                if (rules.Delay > pause) pause = rules.Delay.Value < _limits.LongestCrawlDelay ? rules.Delay.Value : _limits.LongestCrawlDelay;
            }
            var (result, next, permanent) = await Visit(request with { Address = address }, pause, cancel).ConfigureAwait(false);
            if (next is null) return result with { Moved = moved && hops > 0 };
            moved &= permanent;
            address = next;
        }
        return FetchResult.Refused(address, FetchRefusal.Redirects, string.Create(CultureInfo.InvariantCulture, $"The address redirects more than {_limits.Redirects} times."));
    }

    private async Task<(FetchResult Result, Uri? Next, bool Permanent)> Visit(FetchRequest request, TimeSpan pause, CancellationToken cancel)
    {
        using var turn = await _gate.Enter(request.Address, pause, cancel).ConfigureAwait(false);
        using var late = new CancellationTokenSource(_limits.Time, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            return await Ask(request, either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested && failure is OperationCanceledException or IOException or HttpRequestException or InvalidOperationException or NotSupportedException)
        {
            return (Failed(request.Address, failure), null, false);
        }
    }

    private async Task<(FetchResult Result, Uri? Next, bool Permanent)> Ask(FetchRequest request, CancellationToken cancel)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        if (request.ETag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.LastModified is { } date) message.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        using var answer = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        var status = (int)answer.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308) return Redirected(request.Address, answer, status);
        var result = new FetchResult
        {
            Address = request.Address,
            Status = status,
            ETag = Header(answer.Headers, "ETag"),
            LastModified = Header(answer.Content.Headers, "Last-Modified"),
            ContentType = answer.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "",
            Charset = answer.Content.Headers.ContentType?.CharSet?.Trim('"', '\''),
            RetryAfter = RetryAfter(answer.Headers.RetryAfter),
        };
        if (status == 304) return (result, null, false);
        if (status != 200)
            return (result with { Refusal = FetchRefusal.Status, Message = $"{request.Address.Host} answers {status} {answer.ReasonPhrase}." }, null, false);
        return (result with { Bytes = await BodyReader.Read(answer, _limits, request.Progress, cancel).ConfigureAwait(false) }, null, false);
    }

    private static (FetchResult Result, Uri? Next, bool Permanent) Redirected(Uri from, HttpResponseMessage answer, int status)
    {
        // The header as written: Uri would make an unusual number look usual.
        var to = Header(answer.Headers, "Location");
        return to is not null && Uri.TryCreate(to, UriKind.Absolute, out var whole) && !whole.IsFile ? (FetchResult.Refused(whole, FetchRefusal.Redirects, ""), whole, status is 301 or 308)
            : to is not null && Uri.TryCreate(from, to, out var joined) ? (FetchResult.Refused(joined, FetchRefusal.Redirects, ""), joined, status is 301 or 308)
            : (FetchResult.Refused(from, FetchRefusal.Redirects, $"{from.Host} redirects to nowhere."), null, false);
    }

    private async Task<RobotsFile> Robots(Uri address, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known) && _time.GetUtcNow() - known.At < RobotsAge) return known.File;
        var answer = await Follow(new FetchRequest(new Uri(site + "/robots.txt")), robots: false, cancel).ConfigureAwait(false);
        var file = answer switch
        {
            { Refusal: null } => RobotsFile.Parse(Encoding.UTF8.GetString(answer.Bytes.Span[..Math.Min(answer.Bytes.Length, RobotsFile.Longest)]), Product),
            { Status: >= 400 and < 500 and not 429 } => RobotsFile.Open,
            { Refusal: FetchRefusal.Redirects or FetchRefusal.TooLarge or FetchRefusal.Packing } => RobotsFile.Open,
            { Refusal: FetchRefusal.PrivateAddress or FetchRefusal.OddHost or FetchRefusal.NotWeb or FetchRefusal.NoSuchHost } => RobotsFile.Open, // the page itself will be refused with its own reason
            _ => RobotsFile.Closed,
        };
        // A server that fails is asked again soon; until then it is left alone.
        _robots[site] = (file, file == RobotsFile.Closed ? _time.GetUtcNow() - RobotsAge + TimeSpan.FromMinutes(10) : _time.GetUtcNow());
        return file;
    }

    private FetchResult Failed(Uri address, Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is FetchRefusedException refused) return FetchResult.Refused(address, refused.Refusal, refused.Message);
        }
        return failure is OperationCanceledException
            ? FetchResult.Refused(address, FetchRefusal.TooSlow, string.Create(CultureInfo.InvariantCulture, $"{address.Host} did not answer in full within {_limits.Time.TotalSeconds:0} s."))
            : FetchResult.Refused(address, FetchRefusal.Broken, $"The connection to {address.Host} failed: {failure.GetBaseException().Message}");
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? value)
    {
        var wait = value?.Delta ?? (value?.Date is { } date ? date - _time.GetUtcNow() : null);
        return wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 ? values.First().Trim() : null;
}
