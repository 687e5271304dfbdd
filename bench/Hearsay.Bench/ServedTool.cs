using System.Diagnostics;

namespace Hearsay.Bench;

/// <summary>The tool in a process of its own, watched from outside.</summary>
internal sealed class ServedTool : IDisposable
{
    private readonly Process _process;

    private ServedTool(Process process) => _process = process;

    /// <summary>Processor seconds so far.</summary>
    public double Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Largest resident memory so far, in MB.</summary>
    public double PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <param name="tool">hearsay, or Hearsay.Cli.dll.</param>
    /// <param name="arguments">A verb and what it takes.</param>
    public static ServedTool Start(string tool, params string[] arguments)
    {
        var start = tool.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [tool, .. arguments]) : new ProcessStartInfo(tool, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        return new(Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start."));
    }

    /// <summary>The first line of its messages that holds an address; waits for it.</summary>
    public Uri Address()
    {
        while (_process.StandardError.ReadLine() is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address) return new Uri(address);
        }
        throw new InvalidOperationException("The tool ended and told no address.");
    }

    /// <summary>Reads its output to the end; returns its bytes, the seconds it took and its peak memory in MB.</summary>
    public (long Bytes, double Seconds, double PeakMegabytes) Drain()
    {
        var (began, bytes, peak, buffer) = (Stopwatch.GetTimestamp(), 0L, 0.0, new byte[1 << 20]);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        while (_process.StandardOutput.BaseStream.Read(buffer) is > 0 and var read)
        {
            bytes += read;
            if (!_process.HasExited) peak = Math.Max(peak, PeakMegabytes);
        }
        _process.WaitForExit();
        if (_process.ExitCode != 0) throw new InvalidOperationException($"The tool ended with code {_process.ExitCode}.");
        return (bytes, Stopwatch.GetElapsedTime(began).TotalSeconds, peak);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
