using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

/// <summary>Reports put together by chance from a few sentences, so that copies, stories and slots abound; claims are their sentences.</summary>
internal static class RandomReports
{
    private static readonly (string[] Actors, string[] Verbs, string[] Things, string[] Tails)[] Topics =
    [
        (["Marisol", "the harbour ministry", "the coast guard"], ["seize", "inspect", "release"], ["the ferry Aurora", "three trawlers", "the lighthouse"],
            ["before dawn on the northern quay", "after a quarrel over sacks of coffee", "with help from two patrol boats"]),
        (["Torvia", "the general staff", "a regional governor"], ["shell", "deny", "attack"], ["the railway depot", "a convoy of tanks", "two border villages"],
            ["during the second night of the offensive", "with howitzers and drones from the ridge", "although a ceasefire had been signed"]),
        (["Elena", "the central bank", "an opposition senator"], ["raise", "criticise", "approve"], ["the interest rate", "a pension reform", "new tariffs on wheat"],
            ["at an emergency session of parliament", "to the anger of trade unions", "amid the sharpest inflation in a decade"]),
    ];

    private static readonly string?[] Credits = [null, "With reporting by Reuters.", "PORT ELENA (AP) - The usual boats lay at the quay."];

    public static ImmutableArray<FiledReport> Make(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => Make(random, $"r{number}"))];
    }

    private static FiledReport Make(Random random, string doc)
    {
        var topic = Topics[random.Next(Topics.Length)];
        var sentences = Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"{Pick(random, topic.Actors)} said that crews {Pick(random, topic.Verbs)} {Pick(random, topic.Things)} {Pick(random, topic.Tails)}.").ToArray();
        var text = string.Join('\n', [$"Notes from {Pick(random, topic.Actors)}", .. sentences, .. Pick(random, Credits) is { } credit ? [credit] : Array.Empty<string>()]);
        var day = random.Next(8) == 0 ? null : new DateOnly(2025, 3, 1).AddDays(random.Next(40)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = Filed.Report(doc, random.Next(2) == 0 ? "Marisol Herald" : "Reuters", day, text);
        return report with { Claims = [.. sentences.Select((sentence, i) => Claim(report, topic, sentence, i, random))] };
    }

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];

    private static Claim Claim(FiledReport report, (string[] Actors, string[] Verbs, string[] Things, string[] Tails) topic, string sentence, int number, Random random)
    {
        var start = report.Words.IndexOf(sentence, StringComparison.Ordinal);
        var verb = topic.Verbs.First(word => sentence.Contains($" {word} ", StringComparison.Ordinal));
        var actor = topic.Actors.First(name => sentence.StartsWith(name, StringComparison.Ordinal));
        var thing = topic.Things.First(name => sentence.Contains(name, StringComparison.Ordinal));
        TextSpan At(string words) => new(start + sentence.IndexOf(words, StringComparison.Ordinal), start + sentence.IndexOf(words, StringComparison.Ordinal) + words.Length);
        return new Claim
        {
            Id = new ClaimId(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Text} {number}")))[..16]),
            Spans = [new TextSpan(start, start + sentence.Length)],
            Predicate = At(verb),
            Lemma = verb,
            Arguments =
            [
                new Argument(ArgumentRole.Agent, At(actor), At(actor), null, !actor.Contains(' ') ? actor.ToUpperInvariant()[..3] : null),
                new Argument(ArgumentRole.Patient, At(thing), At(thing.Split(' ')[^1]), null, null),
            ],
            Chain = [],
            Factuality = new Factuality(FactualityValue.Happened, null, null),
            Position = random.Next(3) == 0 ? Position.Deny : Position.Affirm,
            Why = "made by chance",
        };
    }
}
