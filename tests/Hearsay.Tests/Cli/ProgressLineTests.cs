using Hearsay.Cli.Terminals;

namespace Hearsay.Tests.Cli;

public class ProgressLineTests
{
    [Fact]
    public void A_long_batch_shows_how_far_it_is_and_takes_the_line_away()
    {
        var (clock, error) = (new HandClock(), new StringWriter());
        using (var progress = new ProgressLine(Watched(clock, error), wanted: true, total: 10))
        {
            progress.Show(reports: 1, words: 500, failures: 0, inputsDone: 1);
            Assert.Empty(error.ToString());

            clock.Now += TimeSpan.FromSeconds(2);
            progress.Show(reports: 5, words: 3000, failures: 1, inputsDone: 5);
        }

        Assert.Equal("\r\e[2KReading ━━━━━━━━╌╌╌╌╌╌╌╌ 50% · 5 reports · 1,500 words/s · 1 not read · 0:02 left\r\e[2K", error.ToString());
    }

    [Fact]
    public void Nobody_watches_so_nothing_is_shown()
    {
        var (clock, error) = (new HandClock(), new StringWriter());
        foreach (var (terminal, wanted) in new[] { (Watched(clock, error) with { ErrorIsTerminal = false }, true), (Watched(clock, error), false) })
        {
            using var progress = new ProgressLine(terminal, wanted, total: 10);
            clock.Now += TimeSpan.FromSeconds(2);
            progress.Show(5, 3000, 0, 5);
        }

        Assert.Empty(error.ToString());
    }

    private static Terminal Watched(TimeProvider clock, TextWriter error) =>
        new() { Output = Stream.Null, Error = error, ErrorIsTerminal = true, Time = clock };

    private sealed class HandClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
