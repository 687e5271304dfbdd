using Hearsay.Intake;
using Hearsay.Intake.Feeds;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Live.Fetching;

namespace Hearsay.Live.Watching;

/// <summary>
/// Follows feeds: looks at each when it is due, fetches the articles it names, has them read and filed, and looks at
/// them again for edits. Whatever a server does is noted and tried later; one bad feed holds up no other.
/// </summary>
internal sealed class FeedWatcher(WatchState state, PageFetcher fetcher, ArticleDesk desk, WatchSettings settings, TimeProvider time, Action<LiveEvent> log)
{
    private const int MostPages = 256, MostAtOneHost = 4, MostParts = 50;

    private static readonly TimeSpan LinkEvery = TimeSpan.FromMinutes(1);

    private readonly Random _chance = new();
    private long _linkedAt = time.GetTimestamp(), _gaveBackAt = time.GetTimestamp();
    private Task _linking = Task.CompletedTask;

    /// <summary>Watches until it is stopped, or until all is read where that was asked for.</summary>
    /// <exception cref="LedgerException">The ledger fails.</exception>
    public async Task Run(IReadOnlyCollection<Uri> feeds, CancellationToken cancel)
    {
        state.Add(feeds, time.GetUtcNow(), settings.Shortest * 3);
        try
        {
            await Watch(cancel).ConfigureAwait(false);
            await _linking.ConfigureAwait(false);
        }
        finally
        {
            await _linking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Watch(CancellationToken cancel)
    {
        HashSet<string> looked = [];
        var begun = time.GetUtcNow();
        while (!cancel.IsCancellationRequested)
        {
            var due = Due(looked, begun);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = settings.SideBySide, CancellationToken = cancel },
                async (job, stop) => await job.Work(stop).ConfigureAwait(false)).ConfigureAwait(false);
            if (due.Count == 0 || time.GetElapsedTime(_linkedAt) > LinkEvery) await LinkBeside(cancel).ConfigureAwait(false);
            if (due.Count > 0) continue;
            if (settings.Once) return;
            await Task.Delay(Pause(), time, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>What is due now, a few from each host, so that a slow one keeps nobody waiting.</summary>
    private List<(string Host, Func<CancellationToken, Task> Work)> Due(HashSet<string> looked, DateTimeOffset begun)
    {
        var now = time.GetUtcNow();
        var feeds = state.Feeds().Where(feed => settings.Once ? looked.Add(feed.Address) && (feed.Failures == 0 || feed.Due <= now) : feed.Due <= now)
            .Select(feed => (new Uri(feed.Address).Authority, (Func<CancellationToken, Task>)(stop => Look(feed, stop))));
        // Once means each once: what fails and falls due again meanwhile is for the next run.
        var pages = state.DuePages(settings.Once ? begun > now ? begun : now : now, MostPages).Where(page => !settings.Once || looked.Add(page.Address))
            .Select(page => (new Uri(page.Address).Authority, (Func<CancellationToken, Task>)(stop => Look(page, stop))));
        var all = feeds.Concat(pages).ToList();
        return settings.Once ? all : [.. all.GroupBy(job => job.Item1).SelectMany(host => host.Take(MostAtOneHost))];
    }

    private TimeSpan Pause()
    {
        var next = state.Feeds().Select(feed => feed.Due).Append(state.NextPage() ?? DateTimeOffset.MaxValue).Min() - time.GetUtcNow();
        return next < TimeSpan.FromMilliseconds(50) ? TimeSpan.FromMilliseconds(50) : next > TimeSpan.FromSeconds(30) ? TimeSpan.FromSeconds(30) : next;
    }

    /// <summary>Linking may take a while; feeds are looked at meanwhile.</summary>
    private async Task LinkBeside(CancellationToken cancel)
    {
        if (!_linking.IsCompleted) return;
        await _linking.ConfigureAwait(false); // if it failed, it is told here
        _linkedAt = time.GetTimestamp();
        _linking = Task.Run(
            () =>
            {
                desk.Link(cancel);
                GiveMemoryBack();
            },
            cancel);
    }

    /// <summary>
    /// A watch runs for months and reads a page now and then. The runtime keeps what it once needed as long as the machine has
    /// memory to spare; once a minute what is not in use goes back, for a tenth of a second of work.
    /// </summary>
    private void GiveMemoryBack()
    {
        if (time.GetElapsedTime(_gaveBackAt) < TimeSpan.FromMinutes(1)) return;
        _gaveBackAt = time.GetTimestamp();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task Look(WatchedFeed feed, CancellationToken cancel)
    {
        var address = new Uri(feed.Address);
        var result = await fetcher.Fetch(new FetchRequest(address, feed.ETag, feed.Modified), cancel).ConfigureAwait(false);
        Count(result);
        if (result.Refusal is not null) { Fail(feed, result.Message, result.RetryAfter, result.MayRetry); return; }
        if (result.NotModified) { Rest(feed with { ETag = result.ETag ?? feed.ETag }, news: false); return; }
        var read = FeedReader.Read(result.Bytes, feed.Address, new IntakeOptions { Charset = result.Charset, Address = result.Address });
        if (read.Feed is not { } found) { Fail(feed, read.Rejection!.Message, null, mayRetry: true); return; }
        foreach (var item in found.Items.Where(item => item.Link is null)) desk.FileEntry(found, item, feed.Address, cancel);
        if (!found.Parts.IsEmpty) state.Add(found.Parts.Take(MostParts).Where(part => part.Host == address.Host), time.GetUtcNow(), settings.Shortest * 3);
        var next = feed with { ETag = result.ETag, Modified = result.LastModified, Failures = 0 };
        var (added, changed) = state.Keep(next with { Due = time.GetUtcNow() + settings.Shortest }, found, time.GetUtcNow());
        Rest(next with { Title = found.Title ?? feed.Title }, added + changed > 0);
        if (added + changed > 0) log(new("feed.read", feed.Address, string.Create(CultureInfo.InvariantCulture, $"{found.Title ?? address.Host}: {added} new, {changed} changed.")));
    }

    private void Rest(WatchedFeed feed, bool news)
    {
        var pause = Schedule.Next(feed.Pause, news, settings);
        state.Keep(feed with { Failures = 0, Pause = pause, Due = time.GetUtcNow() + pause });
    }

    private void Fail(WatchedFeed feed, string why, TimeSpan? retryAfter, bool mayRetry)
    {
        var failures = feed.Failures + 1;
        var pause = mayRetry ? Schedule.AfterFailure(failures, retryAfter, settings, _chance) : settings.Longest;
        state.Keep(feed with { Failures = failures, Due = time.GetUtcNow() + pause });
        log(new("feed.failed", feed.Address, $"{why} Next try in {Words(pause)}.") { IsTrouble = true });
    }

    private async Task Look(WatchedPage page, CancellationToken cancel)
    {
        var result = await fetcher.Fetch(new FetchRequest(new Uri(page.Address), page.ETag, page.Modified), cancel).ConfigureAwait(false);
        Count(result);
        if (result.Refusal is not null) { Fail(page, result); return; }
        var next = page with { Tries = 0, Looks = page.Looks + 1, ETag = result.ETag ?? page.ETag, Modified = result.LastModified ?? page.Modified };
        if (!result.NotModified)
        {
            next = next with { ETag = result.ETag, Modified = result.LastModified };
            var (text, outcome) = desk.FilePage(page, result, cancel);
            if (outcome is FilingOutcome.Filed or FilingOutcome.NewVersion or FilingOutcome.ReadAgain)
                log(new("page.filed", page.Address, outcome == FilingOutcome.NewVersion ? "A new version was read." : "Read."));
            if (text is not null && text != page.Text) next = next with { Text = text, Looks = 1 };
        }
        state.Keep(next, next.Looks <= settings.LookAgain.Length ? time.GetUtcNow() + settings.LookAgain[next.Looks - 1] : null);
    }

    private void Fail(WatchedPage page, FetchResult result)
    {
        var tries = page.Tries + 1;
        var again = result.MayRetry && tries < settings.Tries;
        var pause = Schedule.AfterFailure(tries, result.RetryAfter, settings, _chance);
        log(new("page.failed", page.Address, again ? $"{result.Message} Next try in {Words(pause)}." : $"{result.Message} Given up.") { IsTrouble = true });
        // An article that was read and is gone now was read all the same.
        if (!again && page.Text is null) desk.Reject(page, result);
        state.Keep(page with { Tries = tries }, again ? time.GetUtcNow() + pause : null);
    }

    private static void Count(FetchResult result) => LiveMeter.Fetches.Add(1, new KeyValuePair<string, object?>("outcome",
        result.Refusal?.ToString() ?? (result.NotModified ? "NotModified" : "Fetched")));

    private static string Words(TimeSpan pause) => pause.TotalMinutes < 2 ? string.Create(CultureInfo.InvariantCulture, $"{pause.TotalSeconds:0} s")
        : pause.TotalHours < 2 ? string.Create(CultureInfo.InvariantCulture, $"{pause.TotalMinutes:0} min") : string.Create(CultureInfo.InvariantCulture, $"{pause.TotalHours:0} h");
}
