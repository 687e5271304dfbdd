using Hearsay.Cli.Verbs;
using Hearsay.Ledger;
using Hearsay.Live.Tests.Support;
using Hearsay.Pipelines;
using Hearsay.Tests.Support;
using Hearsay.Web;
using Hearsay.Web.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hearsay.Screens.Tests.Support;

/// <summary>A ledger of the shipped samples, served on a free port, and a browser without a window.</summary>
public sealed class Desk : IAsyncLifetime
{
    private readonly TestTerminal _terminal = new();
    private readonly Lazy<Pipeline> _pipeline = new(DefaultPipeline.Create);
    private readonly WebPages _pages = new(["127.0.0.1"], TimeProvider.System);
    private IClaimLedger? _ledger;
    private WebApplication? _server;
    private IPlaywright? _driver;
    private IBrowser? _browser;
    private string? _missing;

    /// <summary>Where the server is, with a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public IClaimLedger Ledger => _ledger!;

    /// <summary>A job of which something was set aside.</summary>
    public int Job { get; private set; }

    /// <summary>A job of which nothing could be read.</summary>
    public int RefusedJob { get; private set; }

    /// <summary>The only place outside the desk that pages are fetched from.</summary>
    internal RudeServer Outlet { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _missing = Chromium.Path is null ? "No chromium on this machine; install Debian's package 'chromium'." : null;
        if (_missing is not null) return;
        var code = await _terminal.Run("read", Repository.Path("samples"), "--quiet");
        Assert.True(code == 0, _terminal.Error);
        _ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"), new LedgerOptions { Create = false });
        _server = WebServer.Create(new ServeOptions { Port = 0 }, _ledger, _pipeline, TimeProvider.System, _pages);
        await _server.StartAsync();
        Job = await Give("ferry-news-of-the-western-lakes.jsonl", """
            {"id":"one","title":"Slipway opens","text":"The slipway at Holm is open again, the Ferry Board said on Monday."}
            {"id":"two","text":""}
            {"id":"three","text":"Cut off in the mid
            {"id":"four","title":"Slipway shut","text":"The slipway at Holm is shut again, its keeper said on Tuesday."}
            """);
        RefusedJob = await Give("empty.txt", "");
        Address = _server.Urls.First().TrimEnd('/') + "/";
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
    }

    /// <summary>Gives a file to be read and waits for the end.</summary>
    private async Task<int> Give(string name, string text)
    {
        var desk = _server!.Services.GetRequiredService<JobDesk>();
        var number = desk.Submit(name, _terminal.Write(name, text), new(), isTemporary: false).Number;
        while (true)
        {
            var changed = desk.Changed; // taken before looking, so that nothing is missed
            if (desk.Jobs.Single(job => job.Number == number).Ended is not null) return number;
            await changed.WaitAsync(TimeSpan.FromMinutes(2));
        }
    }

    /// <summary>A browser of its own: no cookies, no history.</summary>
    /// <param name="view">How it looks.</param>
    /// <param name="scripts">False for a browser with JavaScript disabled.</param>
    public async Task<Visit> Open(View? view = null, bool scripts = true)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        view ??= View.Desktop;
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ColorScheme = view.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            ViewportSize = new() { Width = view.Width, Height = view.Height },
        });
        return new Visit(context, await context.NewPageAsync(), Address);
    }

    /// <summary>Reads a report into the ledger by the tool, as a person at a terminal would.</summary>
    public async Task Read(string name, string text)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var code = await _terminal.Run("read", _terminal.Write(name, text), "--quiet");
        Assert.True(code == 0, _terminal.Error);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _driver?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _ledger?.Dispose();
        _pages.Dispose();
        Outlet.Dispose();
        _terminal.Dispose();
    }
}
