using System.Diagnostics;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Searching;

namespace Hearsay.Bench;

/// <summary>An embedded ledger as it grows: processor time to file and to link a report, time to answer, size.</summary>
internal static class LedgerBench
{
    /// <summary>Reports over which a cost is taken at each size.</summary>
    private const int Measured = 300;

    private const int Portion = 2000;

    private static readonly (string Name, SearchRequest Request)[] Queries =
    [
        ("common word", new() { Words = SyntheticReports.CommonWord }),
        ("two words", new() { Words = $"{SyntheticReports.CommonWord} {SyntheticReports.Word(40)}" }),
        ("rare word", new() { Words = SyntheticReports.Word(1900) }),
        ("phrase", new() { Words = $"\"{SyntheticReports.Word(1)} {SyntheticReports.Word(2)}\"" }),
        ("hot party, denials", new() { Principal = SyntheticReports.Principal(0), Stance = Position.Deny }),
        ("rare party", new() { Principal = SyntheticReports.Principal(SyntheticReports.Principals - 1) }),
        ("word, rare party", new() { Words = SyntheticReports.CommonWord, Principal = SyntheticReports.Principal(SyntheticReports.Principals - 1) }),
        ("a week", new() { From = SyntheticReports.FirstDay.AddDays(100), To = SyntheticReports.FirstDay.AddDays(106) }),
        ("originators", new() { Words = SyntheticReports.CommonWord, OriginatorsOnly = true }),
    ];

    public static void Run(int[] sizes, TextWriter output)
    {
        if (sizes.Length == 0) sizes = [10_000, 100_000];
        var folder = Directory.CreateTempSubdirectory("hearsay-bench-").FullName;
        try
        {
            using var ledger = ClaimLedger.Open(Path.Combine(folder, "bench.db"));
            output.WriteLine($"{"claims",10}{"file ms",10}{"link ms",10}{"bytes/claim",14}{"p95 ms",10}  slowest");
            var filed = 0;
            foreach (var size in sizes.Order())
            {
                var reports = size / SyntheticReports.ClaimsOfAReport;
                while (filed < reports - Measured)
                {
                    var next = Math.Min(Portion, reports - Measured - filed);
                    Grow(ledger, filed, next);
                    filed += next;
                }
                var (file, link) = Grow(ledger, filed, reports - filed);
                filed = reports;
                var (p95, slowest) = Search(ledger);
                output.WriteLine(FormattableString.Invariant($"{ledger.Counts().Claims,10:N0}{file,10:f2}{link,10:f2}{new FileInfo(ledger.Location).Length / (double)size,14:f0}{p95,10:f1}  {slowest}"));
                output.Flush();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Milliseconds of processor time a report, to file and to link.</summary>
    private static (double File, double Link) Grow(IClaimLedger ledger, int first, int count)
    {
        var preparer = new ReadingPreparer("bench/1");
        var prepared = Enumerable.Range(first, count).Select(number => preparer.Prepare(SyntheticReports.Make(number))).ToList();
        var batch = ledger.Begin([$"from {first}"], "bench/1");
        var clock = Clock.Start();
        for (var i = 0; i < count; i++) ledger.File(prepared[i], batch, i);
        var file = clock.Seconds;
        ledger.End(batch);
        clock = Clock.Start();
        ledger.Link();
        return (file * 1000 / count, clock.Seconds * 1000 / count);
    }

    /// <summary>Wall-clock milliseconds at the 95th percentile over all queries and their next pages, and the slowest query.</summary>
    private static (double P95, string Slowest) Search(IClaimLedger ledger)
    {
        List<(double Milliseconds, string Name)> times = [];
        for (var round = 0; round < 4; round++)
        {
            foreach (var (name, request) in Queries)
            {
                var began = Stopwatch.GetTimestamp();
                var page = ledger.Search(request);
                if (round > 0) times.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds, name));
                if (page.Next is null) continue;
                began = Stopwatch.GetTimestamp();
                ledger.Search(request with { After = page.Next });
                if (round > 0) times.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds, name + ", next page"));
            }
        }
        times.AddRange(Ask(ledger));
        times.Sort();
        var (slowest, which) = times[^1];
        return (times[(int)(times.Count * 0.95)].Milliseconds, FormattableString.Invariant($"{which}: {slowest:f1} ms"));
    }

    /// <summary>What the verbs that ask for stories, slots, changes and names take; three rounds, each after one that is not counted.</summary>
    private static List<(double Milliseconds, string Name)> Ask(IClaimLedger ledger)
    {
        var claims = ledger.Search(new SearchRequest { Words = SyntheticReports.CommonWord, Limit = 20 }).Lines;
        var story = ledger.Stories.StoryOf(claims[0].Report)!.Story.Id;
        (string Name, Action Ask)[] questions =
        [
            ("stories", () => ledger.Stories.Stories(new PageRequest())),
            ("story", () => ledger.Stories.Story(story.Value)),
            ("slots of a story", () => ledger.Stories.SlotsOf(story)),
            ("grades, a page", () => ledger.Stories.Slots(null, new PageRequest())),
            ("claim", () => ledger.Stories.SlotOf(claims[0].Report, claims[0].Claim)),
            ("changes, latest", () => ledger.Stories.Changes(new ChangeRequest { LatestFirst = true })),
            ("changes of a party", () => ledger.Stories.Changes(new ChangeRequest { Principal = SyntheticReports.Principal(3) })),
            ("who, a hot party", () => ledger.Stories.Who($"Ministry of {SyntheticReports.Principal(0)}")),
            ("grade, a page", () => ledger.Search(new SearchRequest { Grade = "DISPUTED" })),
        ];
        List<(double, string)> times = [];
        for (var round = 0; round < 4; round++)
        {
            foreach (var (name, ask) in questions)
            {
                var began = Stopwatch.GetTimestamp();
                ask();
                if (round > 0) times.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds, name));
            }
        }
        return times;
    }
}
