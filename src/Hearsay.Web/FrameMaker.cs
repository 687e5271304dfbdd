using Hearsay.Ledger;
using Hearsay.Web.Parts;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>
/// Makes what every page has in common. The ledger is counted again after a few seconds, or after a hundred times as long as
/// counting took; a page waits for it only where nobody has counted for a minute, else the count is renewed behind it.
/// </summary>
internal sealed class FrameMaker(IClaimLedger ledger, TimeProvider time)
{
    /// <summary>The cookie that keeps a reader's theme.</summary>
    public const string ThemeCookie = "hearsay-theme";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5), Good = TimeSpan.FromMinutes(1);
    private volatile Counted? _counted;
    private int _counting;

    private sealed record Counted(DateTimeOffset At, TimeSpan Took, string Summary);

    public ScreenFrame Of(HttpContext context) =>
        new(Summary(), context.Request.Cookies[ThemeCookie] is "light" or "dark" ? context.Request.Cookies[ThemeCookie] : null, AssetFiles.Versions);

    private string Summary()
    {
        if (_counted is not { } counted) return Count();
        var age = time.GetUtcNow() - counted.At;
        if (age <= Fresh || age <= 100 * counted.Took) return counted.Summary;
        if (age > Good) return Count();
        if (Interlocked.Exchange(ref _counting, 1) == 0) _ = Task.Run(CountAgain);
        return counted.Summary;
    }

    private string Count()
    {
        var began = time.GetTimestamp();
        var size = ledger.Size();
        var summary = string.Create(CultureInfo.InvariantCulture, $"Ledger: {size.Reports:N0} reports, {size.Claims:N0} statements.");
        _counted = new Counted(time.GetUtcNow(), time.GetElapsedTime(began), summary);
        return summary;
    }

    private void CountAgain()
    {
        try
        {
            Count();
        }
        catch (LedgerException)
        {
            // The page that asks next tells it.
        }
        finally
        {
            Volatile.Write(ref _counting, 0);
        }
    }
}
