using System.Diagnostics;
using Hearsay.Ledger;

namespace Hearsay.Bench;

/// <summary><c>hearsay watch</c> on many feeds that change: its memory over time, and whether all was read once.</summary>
internal static class SoakBench
{
    /// <summary>Growth of memory from the middle third of the time to the last that still counts as flat.</summary>
    private const double MostGrowth = 1.10;

    private static readonly TimeSpan SampleEvery = TimeSpan.FromSeconds(5), Settling = TimeSpan.FromMinutes(4);

    /// <returns>True where memory stayed flat, nothing was missed and nothing doubled.</returns>
    public static bool Run(string tool, double minutes, int feeds, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-soak-").FullName;
        try
        {
            var time = TimeSpan.FromMinutes(minutes);
            using var site = new SoakSite(feeds, time);
            File.WriteAllLines(Path.Combine(folder, "feeds.txt"), site.Feeds);
            using var watch = Start(tool, folder);
            var flat = Sample(watch, site, time, output);
            for (var began = Stopwatch.GetTimestamp(); Unread(site) > 0 && Stopwatch.GetElapsedTime(began) < Settling;) Thread.Sleep(1000);
            Thread.Sleep(5000);
            Stop(watch);
            return Compare(Path.Combine(folder, "soak.db"), site, output) && flat;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string tool, string folder)
    {
        var start = tool.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [tool]) : new ProcessStartInfo(tool);
        foreach (var word in (string[])["watch", Path.Combine(folder, "feeds.txt"), "--ledger", Path.Combine(folder, "soak.db"), "--shortest", "10", "--longest", "20", "--pause", "0", "--allow-host", "127.0.0.1", "--quiet"])
            start.ArgumentList.Add(word);
        start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static bool Sample(Process watch, SoakSite site, TimeSpan time, TextWriter output)
    {
        List<(double Share, double Resident)> samples = [];
        var (began, row) = (Stopwatch.GetTimestamp(), 0);
        output.WriteLine($"{"minute",8}{"RSS MB",10}{"own MB",10}{"requests",10}{"failed",8}{"articles",10}{"CPU s",8}");
        while (Stopwatch.GetElapsedTime(began) is var passed && passed < time)
        {
            Thread.Sleep(SampleEvery);
            var (resident, own, processor) = Memory(watch);
            samples.Add((passed / time, resident));
            if (passed.TotalMinutes < row * time.TotalMinutes / 15) continue;
            row++;
            output.WriteLine(FormattableString.Invariant($"{passed.TotalMinutes,8:f1}{resident,10:f0}{own,10:f0}{site.Counts.Requests,10:n0}{site.Counts.Failures,8:n0}{site.Due().Count(),10:n0}{processor,8:f0}"));
            output.Flush();
        }
        var (middle, last) = (Median(samples, 1 / 3.0, 2 / 3.0), Median(samples, 2 / 3.0, 1));
        output.WriteLine(FormattableString.Invariant(
            $"RSS, median: {middle:f0} MB in the middle third, {last:f0} MB in the last ({(last / middle) - 1:+0.0%;-0.0%}); most {samples.Max(sample => sample.Resident):f0} MB."));
        return last <= middle * MostGrowth;
    }

    private static double Median(List<(double Share, double Resident)> samples, double from, double to)
    {
        var part = samples.Where(sample => sample.Share >= from && sample.Share < to).Select(sample => sample.Resident).Order().ToList();
        return part.Count == 0 ? 0 : part[part.Count / 2];
    }

    /// <summary>Memory of the process and the part of it that is no file's, MB; processor seconds.</summary>
    private static (double Resident, double Own, double Processor) Memory(Process process)
    {
        process.Refresh();
        if (process.HasExited) throw new InvalidOperationException($"The watch ended with code {process.ExitCode}.");
        var own = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("RssAnon", StringComparison.Ordinal));
        return (process.WorkingSet64 / 1e6, double.Parse(own.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1e3, process.TotalProcessorTime.TotalSeconds);
    }

    private static int Unread(SoakSite site) => site.Due().Count(due => !site.IsServed(due.Feed, due.Article, due.Versions));

    private static void Stop(Process watch)
    {
        using (var kill = Process.Start("kill", ["-TERM", watch.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        if (!watch.WaitForExit(TimeSpan.FromMinutes(2))) throw new InvalidOperationException("The watch did not end when it was told to.");
        if (watch.ExitCode != 0) throw new InvalidOperationException($"The watch ended with code {watch.ExitCode}.");
    }

    private static bool Compare(string path, SoakSite site, TextWriter output)
    {
        using var ledger = ClaimLedger.Open(path);
        var (articles, texts, missed, doubled) = (0, 0, 0, 0);
        foreach (var (feed, article, versions) in site.Due())
        {
            var kept = ledger.Versions(site.Address(feed, article));
            var served = site.Served(feed, article);
            articles++;
            texts += served;
            if (kept.Length > served) doubled++;
            if (kept.Length < served || !kept.Any(version => ledger.Reading(version.Report)!.Report.Text.Contains(DrawnArticle.Sentences(feed, article, versions)[0], StringComparison.Ordinal))) missed++;
        }
        var reports = ledger.Counts().Reports;
        output.WriteLine(FormattableString.Invariant($"{articles:n0} articles, {texts:n0} texts of them were sent; {reports:n0} reports in the ledger, {missed} missed, {doubled} doubled."));
        return missed == 0 && doubled == 0 && reports == texts;
    }
}
