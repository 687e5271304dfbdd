using Hearsay.Ledger;
using Hearsay.Web.Parts;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>Makes what every page has in common. Counts are taken at most once in a few seconds.</summary>
internal sealed class FrameMaker(IClaimLedger ledger, TimeProvider time)
{
    /// <summary>The cookie that keeps a reader's theme.</summary>
    public const string ThemeCookie = "hearsay-theme";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private (DateTimeOffset At, string Summary)? _counted;

    public ScreenFrame Of(HttpContext context) =>
        new(Summary(), context.Request.Cookies[ThemeCookie] is "light" or "dark" ? context.Request.Cookies[ThemeCookie] : null, AssetFiles.Versions);

    private string Summary()
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_counted is { } counted && now - counted.At < Fresh) return counted.Summary;
            var counts = ledger.Counts();
            var summary = string.Create(CultureInfo.InvariantCulture, $"Ledger: {counts.Reports:N0} reports, {counts.Claims:N0} statements.");
            _counted = (now, summary);
            return summary;
        }
    }
}
