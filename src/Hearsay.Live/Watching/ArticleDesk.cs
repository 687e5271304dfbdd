using Hearsay.Intake;
using Hearsay.Intake.Feeds;
using Hearsay.Ledger.Filing;
using Hearsay.Live.Fetching;
using Hearsay.Stories;

namespace Hearsay.Live.Watching;

/// <summary>Takes articles in as they are fetched and has them filed.</summary>
internal sealed class ArticleDesk(ReadingDesk desk, Batch batch, Action<LiveEvent> log)
{
    private long _place = batch.Done - 1;
    private int _unlinked;

    /// <summary>Outcomes so far.</summary>
    public System.Collections.Concurrent.ConcurrentDictionary<FilingOutcome, int> Outcomes { get; } = new();

    /// <summary>Files what was fetched; the id of its text, null where there was none. Text that is as it was is not filed again.</summary>
    public (string? Text, FilingOutcome? Outcome) FilePage(WatchedPage page, FetchResult result, CancellationToken cancel)
    {
        var options = new IntakeOptions { Address = result.Address, Charset = result.Charset };
        foreach (var taken in new ReportReader(options).Read(result.Bytes, page.Address, cancel))
        {
            if (taken.Report is not { } report) { Reject(taken.Rejection!); return (null, FilingOutcome.Rejected); }
            report = Known(report, page, result.Address);
            var text = TextNormaliser.IdOf(report.Text).Value;
            return text == page.Text ? (text, null) : (text, File(report, cancel));
        }
        return (null, null);
    }

    /// <summary>Files an entry that names no article: its own text is all there is.</summary>
    public void FileEntry(Feed feed, FeedItem item, string address, CancellationToken cancel)
    {
        if (item.Html is not null && FeedReader.ReadEntry(feed, item, address) is { Report: { } report }) File(report, cancel);
    }

    /// <summary>Keeps why an article could not be fetched.</summary>
    public void Reject(WatchedPage page, FetchResult result) => Reject(new Rejection(
        page.Address, "not-fetched", null, result.Message, "Look at the address in a browser; name it to 'hearsay read' once it can be reached."));

    /// <summary>Links what was filed since the last time.</summary>
    public void Link(CancellationToken cancel)
    {
        var some = Interlocked.Exchange(ref _unlinked, 0);
        if (some == 0) return;
        try
        {
            desk.Link(cancel);
        }
        catch
        {
            Interlocked.Add(ref _unlinked, some);
            throw;
        }
    }

    /// <summary>What the feed knows where the page is silent.</summary>
    private static Report Known(Report report, WatchedPage page, Uri address) => report with
    {
        CanonicalUrl = report.CanonicalUrl ?? address,
        Outlet = report.Outlet ?? page.Title,
        Published = report.Published ?? Date(page.Published),
        Provenance =
        [
            .. report.Provenance,
            .. report.CanonicalUrl is null ? (string[])["url: fetched from"] : [],
            .. report.Outlet is null && page.Title is not null ? (string[])["outlet: feed title"] : [],
            .. report.Published is null && page.Published is not null ? (string[])["published: feed published"] : [],
        ],
    };

    private static ReportDate? Date(string? published) => published is null ? null
        : DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new ReportDate(day, null)
        : DateTimeOffset.TryParseExact(published, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? new ReportDate(DateOnly.FromDateTime(at.DateTime), at)
        : null;

    private FilingOutcome File(Report report, CancellationToken cancel)
    {
        try
        {
            var outcome = desk.File(report, batch, Interlocked.Increment(ref _place), cancel);
            Interlocked.Increment(ref _unlinked);
            Outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
            return outcome;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException or Hearsay.Ledger.LedgerException))
        {
            Reject(new Rejection(report.Origin, "internal", null, $"Hearsay failed on this report: {failure.GetBaseException().GetType().Name}.", "Please report it with the address."));
            return FilingOutcome.Rejected;
        }
    }

    private void Reject(Rejection rejection)
    {
        desk.Reject(rejection, batch, Interlocked.Increment(ref _place));
        Outcomes.AddOrUpdate(FilingOutcome.Rejected, 1, (_, count) => count + 1);
        log(new("page.rejected", rejection.Origin, rejection.Message) { IsTrouble = true });
    }
}
