using System.Diagnostics;
using Hearsay.Bench.Synthetic;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;

namespace Hearsay.Bench;

/// <summary>What the verbs of the terminal ask of a ledger, and how long the answers take.</summary>
internal static class LedgerQuestions
{
    private const int Rounds = 20;

    private static readonly (string Name, SearchRequest Request)[] Searches =
    [
        ("common word", new() { Words = SyntheticReports.CommonWord }),
        ("two words", new() { Words = $"{SyntheticReports.CommonWord} ministry" }),
        ("rare word", new() { Words = "zebra" }),
        ("phrase", new() { Words = "\"an official said\"" }),
        ("hot party, denials", new() { Principal = HotParty, Stance = Position.Deny }),
        ("rare party", new() { Principal = RareParty }),
        ("word, rare party", new() { Words = SyntheticReports.CommonWord, Principal = RareParty }),
        ("word, rare outlet", new() { Words = SyntheticReports.CommonWord, Outlet = "Daily 299" }),
        ("hot party, type", new() { Principal = HotParty, Type = "ASSAULT" }),
        ("a week", new() { From = NewsDays.FirstDay.AddDays(3), To = NewsDays.FirstDay.AddDays(9) }),
        ("word, a week", new() { Words = SyntheticReports.CommonWord, From = NewsDays.FirstDay.AddDays(3), To = NewsDays.FirstDay.AddDays(9) }),
        ("originators", new() { Words = SyntheticReports.CommonWord, OriginatorsOnly = true }),
        ("grade", new() { Grade = "DISPUTED" }),
        ("grade, hot party", new() { Grade = "DISPUTED", Principal = HotParty }),
        ("grade, rare party", new() { Grade = "CORROBORATED", Principal = RareParty }),
    ];

    private static string HotParty => Shipped.States[0].Alpha2;

    private static string RareParty => Shipped.States[^3].Alpha2;

    /// <summary>Prints a line a verb, the milliseconds in the middle, at the 95th percentile and at most.</summary>
    public static void Ask(IClaimLedger ledger, TextWriter output)
    {
        var questions = Questions(ledger);
        List<(string Verb, string Name, double Milliseconds)> times = [];
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (verb, name, ask) in questions)
            {
                var began = Stopwatch.GetTimestamp();
                ask(round);
                if (round > 0) times.Add((verb, name, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
            }
        }
        output.WriteLine($"{"",12}{"verb",-12}{"p50 ms",10}{"p95 ms",10}{"max ms",10}  slowest");
        foreach (var group in times.GroupBy(time => time.Verb))
        {
            double[] sorted = [.. group.Select(time => time.Milliseconds).Order()];
            output.WriteLine(FormattableString.Invariant(
                $"{"",12}{group.Key,-12}{sorted[sorted.Length / 2],10:f1}{sorted[(int)(sorted.Length * 0.95)],10:f1}{sorted[^1],10:f1}  {group.MaxBy(time => time.Milliseconds).Name}"));
        }
    }

    private static List<(string Verb, string Name, Action<int> Ask)> Questions(IClaimLedger ledger)
    {
        var (stories, hot) = (ledger.Stories, ledger.Search(new SearchRequest { Words = SyntheticReports.CommonWord, Limit = Rounds + 1 }).Lines);
        StoryId[] some = [.. stories.Stories(new PageRequest { Limit = Rounds + 1 }).Lines.OrderByDescending(story => story.Reports).Select(story => story.Id)];
        List<(string, string, Action<int>)> questions =
        [
            ("story", "a story with its slots", round => { stories.Story(some[round % some.Length].Value); stories.SlotsOf(some[round % some.Length]); }),
            ("stories", "first page", _ => stories.Stories(new PageRequest())),
            ("claim", "the slot of a claim", round => stories.SlotOf(hot[round % hot.Length].Report, hot[round % hot.Length].Claim)),
            ("claim", "by id alone", round => stories.SlotOf(hot[round % hot.Length].Claim.Value)),
            ("who", "hot state", _ => stories.Who(Shipped.States[0].Name)),
            ("who", "hot office", _ => stories.Who($"Ministry of Defence of {Shipped.States[0].Name}")),
            ("who", "rare state", _ => stories.Who(Shipped.States[^3].Name)),
            ("why", "two claims", round => stories.Why(hot[round % hot.Length].Claim.Value, hot[(round + 1) % hot.Length].Claim.Value)),
            ("copies", "first page", _ => stories.Copies(new PageRequest())),
            ("grades", "first page", _ => stories.Slots(null, new PageRequest())),
            ("grades", "of a story", round => stories.Slots(some[round % some.Length], new PageRequest())),
            ("changes", "latest", _ => stories.Changes(new ChangeRequest { LatestFirst = true })),
            ("changes", "of a party since a day", _ => stories.Changes(new ChangeRequest { Principal = HotParty, Since = NewsDays.FirstDay.AddDays(2) })),
            ("changes", "of a kind, rare party", _ => stories.Changes(new ChangeRequest { Principal = RareParty, Kind = Hearsay.Stories.Changes.ChangeKind.Reversal })),
            ("changes", "of a story", round => stories.Changes(new ChangeRequest { Story = some[round % some.Length] })),
        ];
        foreach (var (name, request) in Searches)
        {
            questions.Add(("search", name, _ => ledger.Search(request)));
            if (ledger.Search(request).Next is { } next) questions.Add(("search", name + ", next page", _ => ledger.Search(request with { After = next })));
        }
        return questions;
    }
}
