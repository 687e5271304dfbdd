using System.Diagnostics;
using Hearsay.Bench.Synthetic;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;

namespace Hearsay.Bench;

/// <summary>Every kind of page and answer of 'hearsay serve' over a ledger, asked 20 times a second by this process.</summary>
internal static class PageBench
{
    private const double RequestsASecond = 20;

    private const int Alone = 10;

    private const int Pool = 40;

    public static void Run(string tool, string location, int seconds, TextWriter output)
    {
        using var ledger = ClaimLedger.Open(location);
        var kinds = Kinds(ledger);
        using var served = ServedTool.Start(tool, "serve", "--ledger", location, "--port", "0");
        using var http = new HttpClient { BaseAddress = served.Address(), Timeout = TimeSpan.FromSeconds(20) };
        var alone = kinds.ToDictionary(kind => kind.Kind, kind => Processor(http, served, kind.Paths));
        var times = Load(http, kinds, seconds).GetAwaiter().GetResult();
        output.WriteLine($"{"page",-22}{"asked",8}{"p50 ms",10}{"p95 ms",10}{"max ms",10}{"processor ms",14}{"failed",8}");
        foreach (var group in times.GroupBy(time => time.Kind).OrderByDescending(group => Percentile(group, 0.95))) Print(output, group.Key, [.. group], alone[group.Key]);
        Print(output, "all", times, alone.Values.Average());
        output.WriteLine(FormattableString.Invariant($"{ledger.Counts().Claims:N0} claims, {RequestsASecond:0} requests a second for {seconds} s, peak {served.PeakMegabytes:f0} MB."));
    }

    /// <summary>Milliseconds of the server's processor time a request, each asked by itself after one that is not counted.</summary>
    private static double Processor(HttpClient http, ServedTool served, string[] paths)
    {
        var before = 0.0;
        for (var i = 0; i <= Alone; i++)
        {
            if (i == 1) before = served.Processor;
            _ = Ask(http, "", paths[i % paths.Length]).GetAwaiter().GetResult();
        }
        return (served.Processor - before) * 1000 / Alone;
    }

    private static async Task<List<(string Kind, double Milliseconds, bool Failed)>> Load(HttpClient http, List<(string Kind, string[] Paths)> kinds, int seconds)
    {
        var began = Stopwatch.GetTimestamp();
        List<Task<(string, double, bool)>> asked = [];
        for (var i = 0; i < seconds * RequestsASecond; i++)
        {
            var wait = TimeSpan.FromSeconds(i / RequestsASecond) - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            var (kind, paths) = kinds[i % kinds.Count];
            asked.Add(Ask(http, kind, paths[i / kinds.Count % paths.Length]));
        }
        return [.. await Task.WhenAll(asked)];
    }

    private static async Task<(string Kind, double Milliseconds, bool Failed)> Ask(HttpClient http, string kind, string path)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            return (kind, Stopwatch.GetElapsedTime(began).TotalMilliseconds, !answer.IsSuccessStatusCode);
        }
        catch (OperationCanceledException)
        {
            return (kind, Stopwatch.GetElapsedTime(began).TotalMilliseconds, true); // no answer in time
        }
    }

    private static void Print(TextWriter output, string kind, List<(string Kind, double Milliseconds, bool Failed)> times, double processor) =>
        output.WriteLine(FormattableString.Invariant(
            $"{kind,-22}{times.Count,8}{Percentile(times, 0.5),10:f0}{Percentile(times, 0.95),10:f0}{Percentile(times, 1),10:f0}{processor,14:f1}{times.Count(time => time.Failed),8}"));

    private static double Percentile(IEnumerable<(string Kind, double Milliseconds, bool Failed)> times, double share)
    {
        double[] sorted = [.. times.Select(time => time.Milliseconds).Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    private static List<(string Kind, string[] Paths)> Kinds(IClaimLedger ledger)
    {
        var claims = ledger.Search(new SearchRequest { Words = SyntheticReports.CommonWord, Limit = SearchRequest.MaxLimit }).Lines;
        string[] reports = [.. claims.Select(claim => claim.Report.Value).Distinct().Take(Pool)];
        string[] stories = [.. ledger.Stories.Stories(new PageRequest(Pool)).Lines.Select(story => story.Id.Value)];
        string[] slots = [.. stories.SelectMany(story => ledger.Stories.SlotsOf(new StoryId(story)).Take(3)).Select(slot => slot.Slot.Value).Take(Pool)];
        string[] states = [.. Shipped.States.Take(Pool).Select(state => Uri.EscapeDataString(state.Name))];
        string[] parties = [.. Shipped.States.Take(Pool).Select(state => state.Alpha2)];
        return
        [
            ("/", ["/"]), ("/search words", [.. states.Select(state => $"/search?q={state}")]), ("/search facets", [.. parties.Select(party => $"/search?principal={party}&stance=DENY&q=said")]),
            ("/search grade", [.. parties.Select(party => $"/search?principal={party}&grade=DISPUTED")]), ("/reports", [.. reports.Select(report => $"/reports/{report}/v/latest")]),
            ("/stories", ["/stories"]), ("/stories/ID", [.. stories.Select(story => $"/stories/{story}")]), ("/claims/ID", [.. slots.Select(slot => $"/claims/{slot}")]),
            ("/changes", ["/changes"]), ("/people", [.. states.Select(state => $"/people/{state}")]), ("/map", ["/map"]),
            ("/registers", ["/registers/losses", "/registers/deployments", "/registers/agreements", "/registers/transfers"]), ("/review", ["/review"]), ("/history", [.. reports.Select(report => $"/history/{report}")]),
            ("/methods", ["/methods"]),
            .. Api(reports, stories, slots, states, parties),
        ];
    }

    private static IEnumerable<(string Kind, string[] Paths)> Api(string[] reports, string[] stories, string[] slots, string[] states, string[] parties) =>
    [
        ("api search", [.. states.Select(state => $"/api/v1/search?q={state}")]), ("api claims", [.. parties.Select(party => $"/api/v1/claims?principal={party}")]),
        ("api attributions", [.. parties.Select(party => $"/api/v1/attributions?principal={party}")]), ("api events", [.. parties.Select(party => $"/api/v1/events?principal={party}")]),
        ("api stories", ["/api/v1/stories"]), ("api stories/ID", [.. stories.Select(story => $"/api/v1/stories/{story}")]), ("api slots", [.. stories.Select(story => $"/api/v1/slots?story={story}")]),
        ("api slots/ID", [.. slots.Select(slot => $"/api/v1/slots/{slot}")]), ("api grades", ["/api/v1/grades"]), ("api numbers", ["/api/v1/numbers"]),
        ("api changes", [.. parties.Select(party => $"/api/v1/changes?principal={party}")]), ("api entities", [.. states.Select(state => $"/api/v1/entities/{state}")]),
        ("api reports", ["/api/v1/reports"]), ("api reports/ID", [.. reports.Select(report => $"/api/v1/reports/{report}")]), ("api registers", [.. parties.Select(party => $"/api/v1/registers/losses?principal={party}")]),
    ];
}
