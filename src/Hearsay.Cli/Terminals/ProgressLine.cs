using System.Globalization;

namespace Hearsay.Cli.Terminals;

/// <summary>
/// One line on a terminal that says how far a batch is. It is taken away before anything else is
/// written, and at the end. Shows nothing where standard error is not a terminal.
/// </summary>
internal sealed class ProgressLine(Terminal terminal, bool wanted, int? total) : IDisposable
{
    private const int BarCells = 16;

    /// <summary>A batch that is done sooner shows no bar at all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private readonly bool _on = wanted && terminal.ErrorIsTerminal && terminal.Variable("TERM") is not "dumb";
    private readonly long _begun = terminal.Time.GetTimestamp();
    private TimeSpan _shownAt = Patience - Pause;
    private bool _visible;

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Hide()
    {
        if (!_visible) return;
        terminal.Error.Write("\r\e[2K");
        terminal.Error.Flush();
        _visible = false;
    }

    /// <summary>Shows the line again where it is time to.</summary>
    public void Show(int reports, long words, int failures, int inputsDone)
    {
        if (!_on) return;
        var elapsed = terminal.Time.GetElapsedTime(_begun);
        if (elapsed - _shownAt < Pause && (_visible || elapsed < Patience)) return;
        _shownAt = elapsed;
        terminal.Error.Write("\r\e[2K" + Describe(reports, words, failures, inputsDone, elapsed));
        terminal.Error.Flush();
        _visible = true;
    }

    public void Dispose() => Hide();

    private string Describe(int reports, long words, int failures, int inputsDone, TimeSpan elapsed)
    {
        var rate = string.Create(CultureInfo.InvariantCulture, $"{reports:N0} reports · {words / elapsed.TotalSeconds:N0} words/s");
        if (failures > 0) rate += string.Create(CultureInfo.InvariantCulture, $" · {failures:N0} not read");
        if (total is not > 1) return $"Reading · {rate}";
        var share = Math.Min(1.0, (double)inputsDone / total.Value);
        var full = (int)(share * BarCells);
        var bar = new string('━', full) + new string('╌', BarCells - full);
        return string.Create(CultureInfo.InvariantCulture, $"Reading {bar} {share * 100:0}% · {rate}{Left(share, elapsed)}");
    }

    /// <summary>The time left if it goes on like this; nothing before a twentieth is done, when nobody can say.</summary>
    private static string Left(double share, TimeSpan elapsed)
    {
        if (share is < 0.05 or >= 1) return "";
        var left = elapsed * ((1 - share) / share);
        return left.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $" · {left:h\\:mm\\:ss} left") : string.Create(CultureInfo.InvariantCulture, $" · {left:m\\:ss} left");
    }
}
