using Microsoft.Playwright;

namespace Hearsay.Screens.Tests.Support;

/// <summary>One browser at one page, and what went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") Faults.Add($"console: {message.Text}"); };
        page.PageError += (_, fault) => Faults.Add($"script: {fault}");
        page.Request += (_, request) => { if (!request.Url.StartsWith(address, StringComparison.Ordinal)) Faults.Add($"asked elsewhere: {request.Url}"); };
        page.SetDefaultTimeout(30_000);
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, faults of scripts, requests to other servers.</summary>
    public List<string> Faults { get; } = [];

    public async Task<int> Go(string path) => (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!.Status;

    /// <summary>The words of the page as a reader sees them.</summary>
    public Task<string> Text() => Page.InnerTextAsync("main");

    /// <summary>Parts that stick out of the window, so that the whole page scrolls sideways.</summary>
    public Task<string[]> Overflow() => Page.EvaluateAsync<string[]>("""
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *, header *, footer *')]
          .filter(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.parentElement.closest('.scroll'))
          .map(part => `${part.tagName.toLowerCase()}.${part.getAttribute('class') ?? ''}: ${part.textContent.trim().slice(0, 60)}`).slice(0, 8)
        """);

    /// <summary>A picture of the page, in the folder that <c>HEARSAY_SCREENSHOTS</c> names; none where it names none.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("HEARSAY_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
