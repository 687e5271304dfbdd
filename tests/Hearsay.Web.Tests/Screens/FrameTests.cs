using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Tests.Screens;

/// <summary>What every page says of the ledger, and when it is counted.</summary>
public sealed class FrameTests
{
    [Fact]
    public void The_ledger_is_counted_again_behind_a_page_and_before_it_only_after_a_minute()
    {
        var clock = new HandClock();
        var ledger = DispatchProxy.Create<IClaimLedger, Growing>();
        var growing = (Growing)ledger;
        var frames = new FrameMaker(ledger, clock);

        Assert.Equal("Ledger: 1 reports, 10 statements.", Line());
        clock.Now += TimeSpan.FromSeconds(4);
        Assert.Equal("Ledger: 1 reports, 10 statements.", Line());
        Assert.Equal(1, growing.Asked);

        clock.Now += TimeSpan.FromSeconds(2);
        growing.Gate.Reset();
        Assert.Equal("Ledger: 1 reports, 10 statements.", Line()); // does not wait for the count that now begins
        growing.Gate.Set();
        Assert.True(SpinWait.SpinUntil(() => Line() == "Ledger: 2 reports, 20 statements.", TimeSpan.FromSeconds(30)));

        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("Ledger: 3 reports, 30 statements.", Line());

        string Line() => frames.Of(new DefaultHttpContext()).Summary;
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;
    }

    /// <summary>A ledger that has one report more each time it is counted, once its gate is open.</summary>
    public class Growing : DispatchProxy
    {
        public ManualResetEventSlim Gate { get; } = new(true);

        public int Asked { get; private set; }

        protected override object? Invoke(MethodInfo? method, object?[]? values)
        {
            Assert.Equal(nameof(IClaimLedger.Size), method!.Name);
            Gate.Wait();
            Asked++;
            return new LedgerSize(Asked, 10 * Asked);
        }
    }
}
