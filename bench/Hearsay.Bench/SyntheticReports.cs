using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Bench;

/// <summary>
/// Reports made up to fill a ledger: words, parties, places and days are skewed as in news (a few are in
/// most reports), one report in five copies an earlier one. The same number makes the same report.
/// </summary>
internal static class SyntheticReports
{
    public const int ClaimsOfAReport = 10;

    public const int Principals = 200;

    private const int Vocabulary = 2000;

    private const int WordsOfAClaim = 12;

    private static readonly string[] Types = ["ASSAULT", "AID", "ACCUSE", "AGREE", "CONSULT", "DEMAND", "PROTEST", "MOBILIZE"];

    public static DateOnly FirstDay { get; } = new(2024, 1, 1);

    public static string CommonWord => Word(0);

    public static string Word(int rank) => $"w{Letters(rank)}";

    public static string Principal(int rank) => $"{(char)('A' + rank / 26)}{(char)('A' + rank % 26)}";

    public static Reading Make(int number)
    {
        var original = new Random(number).Next(5) == 0 && number > 10 ? number - 1 - new Random(number).Next(10) : number;
        var random = new Random(original * 7919 + 17);
        var text = new StringBuilder();
        List<Claim> claims = [];
        List<CodedEvent> events = [];
        List<Sentence> sentences = [];
        for (var i = 0; i < ClaimsOfAReport; i++)
        {
            var start = text.Length;
            for (var word = 0; word < WordsOfAClaim; word++) text.Append(word == 0 ? "" : " ").Append(Word(Skewed(random, Vocabulary)));
            Add(random, number, new TextSpan(start, text.Length), text.ToString(start, text.Length - start), claims, events);
            sentences.Add(new Sentence(new TextSpan(start, text.Length), 0, 0, 0));
            text.Append(".\n");
        }
        text.Append($"Report {number}.");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var report = new Report
        {
            Id = new ReportId(Hash($"report {number}")),
            Doc = $"r{number}",
            Text = text.ToString(),
            Outlet = $"Outlet {Skewed(random, 300)}",
            Published = new ReportDate(FirstDay.AddDays(number / 400), null),
            Origin = $"r{number}.txt",
            Offsets = new OffsetMap([]),
            Archived = bytes,
        };
        return new Reading(report) { Sentences = [.. sentences], Claims = [.. claims], Events = [.. events] };
    }

    private static void Add(Random random, int number, TextSpan span, string words, List<Claim> claims, List<CodedEvent> events)
    {
        var verb = new TextSpan(span.Start, span.Start + words.IndexOf(' '));
        var (actor, target) = (Principal(Skewed(random, Principals)), Principal(Skewed(random, Principals)));
        var day = FirstDay.AddDays(number / 400);
        var time = new TimeValue(verb, day, day, TimePrecision.Day, null, null, "bench");
        var claim = new Claim
        {
            Id = new ClaimId(Hash($"{number} {span}")[..32]),
            Spans = [span],
            Predicate = verb,
            Lemma = words[..words.IndexOf(' ')],
            Arguments = [new Argument(ArgumentRole.Agent, verb, verb, null, actor), new Argument(ArgumentRole.Patient, verb, verb, null, target)],
            Chain = [new ChainLink("Outlet", SourceKind.Outlet, null, null, null, "bench"), new ChainLink($"Ministry of {actor}", SourceKind.Office, null, null, actor, "bench")],
            Factuality = new Factuality(FactualityValue.Happened, null, null),
            Position = random.Next(8) == 0 ? Position.Deny : Position.Affirm,
            Time = time,
            Why = "bench",
        };
        claims.Add(claim);
        events.Add(new CodedEvent
        {
            Id = new EventId(Hash($"event {claim.Id}")[..32]),
            Claim = claim.Id,
            Type = Types[Skewed(random, Types.Length)],
            Quad = 1,
            Score = 0,
            Trigger = verb,
            Actor = new EventActor(verb, null, actor, "GOV", actor + "GOV", "bench"),
            Recipient = new EventActor(verb, null, target, "GOV", target + "GOV", "bench"),
            Factuality = claim.Factuality,
            Time = time,
            Chain = claim.Chain,
            Why = "bench",
        });
    }

    /// <summary>From 0, the first ones often: about as Zipf has it.</summary>
    private static int Skewed(Random random, int count) => Math.Min(count - 1, (int)(Math.Pow(count + 1, random.NextDouble()) - 1));

    private static string Letters(int rank) => rank < 26 ? $"{(char)('a' + rank)}" : Letters(rank / 26 - 1) + (char)('a' + rank % 26);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
