using System.Diagnostics;

namespace Hearsay.Fuzz;

/// <summary>Processor time of this thread, so that other work on the machine makes no case slow; on Linux, else the clock's.</summary>
internal static partial class ProcessorTime
{
    public static TimeSpan OfThread()
    {
        if (OperatingSystem.IsLinux() && GetTime(3, out var time) == 0) return TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / 100));
        return TimeSpan.FromSeconds(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency);
    }

    [System.Runtime.InteropServices.LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Spec time);

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)]
    private struct Spec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
