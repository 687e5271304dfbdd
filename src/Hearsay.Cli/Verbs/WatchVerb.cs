using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Live;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Live;
using Hearsay.Live.Fetching;
using Hearsay.Live.Watching;
using Hearsay.Models;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay watch</c>: follows feeds.</summary>
internal sealed class WatchVerb : Command, IVerb
{
    /// <summary>Claims that linking keeps in memory: a watch adds a few reports a minute, and has no backlog.</summary>
    private const int Remembered = 5000;

    private readonly Terminal _terminal;
    private readonly Argument<string[]> _feeds = new("feed") { Description = "Feeds (RSS, Atom, JSON Feed) and news sitemaps by address, or files that list them: OPML, or one address a line.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<FileInfo?> _state = new("--state") { Description = "Where the watch remembers what it has seen; beside the ledger by default.", HelpName = "file" };
    private readonly Option<bool> _once = new("--once") { Description = "Look at each feed once, read what is new, and end." };
    private readonly Option<double> _shortest = Seconds("--shortest", "The shortest time between two looks at a feed, in seconds.", 300);
    private readonly Option<double> _longest = Seconds("--longest", "The longest, in seconds.", 6 * 3600);
    private readonly Option<double> _pause = Seconds("--pause", "Between two requests to one host, in seconds.", 1);
    private readonly Option<string[]> _allowed = AllowHostOption.New();
    private readonly Option<string> _log = LogOption.New();
    private readonly Option<Uri?> _telemetry = TelemetryOption.New();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Tell only what goes wrong." };

    public WatchVerb(Terminal terminal) : base("watch", "Follow feeds: fetch each new article, read it, keep it in the ledger.")
    {
        _terminal = terminal;
        Add(_feeds);
        foreach (var option in new Option[] { _ledger, _state, _once, _shortest, _longest, _pause, _allowed, _log, _telemetry, _quiet }) Add(option);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay watch feeds.opml", "Follow a list of feeds until it is stopped; go on where it stopped."),
        ("hearsay watch https://example.org/rss --once", "Look once: for a timer that runs it every so often."),
    ];

    private async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var lines = new EventLines(_terminal, parsed.GetValue(_log) is "json", parsed.GetValue(_quiet));
        try
        {
            using var telemetry = Telemetry.Begin(parsed.GetValue(_telemetry));
            var feeds = FeedList.Read(parsed.GetRequiredValue(_feeds));
            var location = LedgerOption.LocationOf(parsed.GetValue(_ledger), _terminal);
            var loading = PipelineLoader.Begin(bare: false, cancel);
            using var ledger = ClaimLedger.Open(location, new LedgerOptions { Time = _terminal.Time, Remembered = Remembered });
            using var state = new WatchState(parsed.GetValue(_state)?.FullName ?? StateOf(location));
            using var fetcher = new PageFetcher(new FetchLimits { Pause = TimeSpan.FromSeconds(parsed.GetValue(_pause)) }, new AllowedHosts(parsed.GetValue(_allowed) ?? []), _terminal.Time);
            var desk = new ReadingDesk(ledger, await loading.ConfigureAwait(false));
            var batch = ledger.Begin(["watch", _terminal.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), .. feeds.Select(feed => feed.AbsoluteUri)], desk.Reader);
            var articles = new ArticleDesk(desk, batch, lines.Write);
            await Watch(new FeedWatcher(state, fetcher, articles, SettingsOf(parsed), _terminal.Time, lines.Write), feeds, parsed.GetValue(_once), cancel).ConfigureAwait(false);
            // What was read is linked and the batch closed even where the user has stopped the watch.
            articles.Link(CancellationToken.None);
            ledger.End(batch);
            lines.Write(new LiveEvent("watch.ended", ledger.Location, Ending(articles)));
            return ExitCodes.Done;
        }
        catch (FormatException failure)
        {
            return Fail(failure.Message);
        }
        catch (Exception failure) when (failure is ModelMissingException or LedgerException or IOException or Microsoft.Data.Sqlite.SqliteException)
        {
            return Fail(failure.Message);
        }
    }

    private static async Task Watch(FeedWatcher watcher, IReadOnlyCollection<Uri> feeds, bool once, CancellationToken cancel)
    {
        try
        {
            await watcher.Run(feeds, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!once || cancel.IsCancellationRequested)
        {
            // Stopping is how a watch ends.
        }
    }

    private WatchSettings SettingsOf(ParseResult parsed) => new()
    {
        Once = parsed.GetValue(_once),
        Shortest = TimeSpan.FromSeconds(parsed.GetValue(_shortest)),
        Longest = TimeSpan.FromSeconds(Math.Max(parsed.GetValue(_shortest), parsed.GetValue(_longest))),
    };

    /// <summary>Beside a ledger that is a file; in the working directory for one on a server.</summary>
    private string StateOf(string location) => location.Contains("://", StringComparison.Ordinal)
        ? Path.Combine(_terminal.Folder ?? ".", "hearsay.watch.db") : Path.ChangeExtension(location, ".watch.db");

    private static string Ending(ArticleDesk articles)
    {
        var parts = articles.Outcomes.OrderBy(outcome => outcome.Key).Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome.Value:N0} {Words(outcome.Key)}")).ToList();
        return parts.Count == 0 ? "Nothing new." : string.Join(", ", parts) + ".";

        static string Words(FilingOutcome outcome) => outcome switch
        {
            FilingOutcome.Filed => "new",
            FilingOutcome.NewVersion => "new versions",
            FilingOutcome.ReadAgain => "read again",
            FilingOutcome.Known => "known",
            _ => "not read",
        };
    }

    private static Option<double> Seconds(string name, string description, double usual)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "seconds" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var seconds) && seconds is not (>= 0 and <= 604_800))
                result.AddError($"{name} is from 0 to 604800 seconds.");
        });
        return option;
    }

    private int Fail(string message)
    {
        _terminal.Error.WriteLine("hearsay watch: " + message);
        return ExitCodes.Misuse;
    }
}
