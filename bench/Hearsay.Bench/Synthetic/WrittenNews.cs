using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Bench.Synthetic;

/// <summary>
/// Short English reports about made-up happenings, for tests and evaluations that read text: an accusation, a wire and its
/// copies (whole, cut, under another headline), a denial, a third voice, a figure that grows, an edited version, a withheld
/// figure, an acknowledgement. The same seed makes the same reports.
/// </summary>
internal static class WrittenNews
{
    private static readonly string[] States = ["Norway", "Iceland", "Portugal", "Morocco", "Chile", "Peru", "Kenya", "Uganda", "Vietnam", "Thailand"];

    private static readonly string[] Places = ["Harsvik", "Lomund", "Tarbela", "Quellón", "Ostrand", "Mirela", "Kasungu", "Pailin", "Varkaus", "Breiden"];

    private static readonly string[] Outlets = ["Harbour Times", "The Lantern", "Daily Meridian", "North Quay Post", "Evening Ledger", "Valley Herald", "Coastline", "The Plain Reader"];

    private static readonly string[] Wires = ["Reuters", "Associated Press", "Agence France-Presse"];

    /// <summary>What was done: in the past, as a noun, and what it was done to.</summary>
    private static readonly (string Did, string Deed, string What)[] Deeds =
    [
        ("shelled", "the shelling of", "a customs post"), ("raided", "the raid on", "a fishing village"), ("bombed", "the bombing of", "a rail depot"),
        ("seized", "the seizure of", "a grain ship"), ("attacked", "the attack on", "a border station"), ("sank", "the sinking of", "a survey boat"),
    ];

    /// <summary>The reports as JSON Lines (docs/formats/jsonl-input.md), in the order of their days.</summary>
    public static IEnumerable<string> Lines(int count, int seed)
    {
        var random = new Random(seed);
        List<Item> items = [];
        for (var story = 0; items.Count < count; story++) items.AddRange(Tell(random, story));
        return items.Take(count).OrderBy(item => item.Published).Select((item, i) => Line(item, i));
    }

    private static IEnumerable<Item> Tell(Random random, int number)
    {
        var (a, b) = (random.Next(States.Length), random.Next(States.Length - 1));
        var told = new Telling(States[a], States[b < a ? b : b + 1], States[(a + b + 3) % States.Length], Pick(random, Places), Deeds[random.Next(Deeds.Length)], 3 + random.Next(40));
        var begun = new DateTime(2026, 3, 1, 6, 0, 0, DateTimeKind.Utc).AddHours(number * 5 + random.Next(4));
        var wire = new Item(Pick(random, Wires), $"{told.Accuser} says {told.Accused} {told.Deed.Did} {told.Deed.What}", told.Accusation(random), begun, null);
        yield return wire;
        foreach (var copy in Copies(random, wire)) yield return copy;
        var followed = new (string Title, string Body, int Hours)[]
        {
            ($"{told.Accused} denies part in {told.Place} deaths", told.Denial(random), 9),
            ($"{told.Third} calls for inquiry into {told.Place}", told.ThirdVoice(random), 20),
            ($"Toll at {told.Place} rises", told.Toll(random), 30),
            ($"Silence over {told.Place}", told.Withheld(), 40),
            ($"{told.Accused} admits {told.Deed.Deed} {told.Deed.What}", told.Acknowledgement(random), 96),
        };
        foreach (var (title, body, hours) in followed)
        {
            if (random.Next(5) == 0) continue;
            var item = new Item(Pick(random, Outlets), title, body, begun.AddHours(hours + random.Next(5)), $"https://paper{random.Next(8)}.example/{number}/{hours}");
            yield return item;
            if (random.Next(3) == 0) yield return item with { Body = item.Body + $"\n\nThe report was changed after a spokesman for {told.Accused} wrote to this paper.", Published = item.Published.AddHours(2) };
        }
    }

    private static IEnumerable<Item> Copies(Random random, Item wire)
    {
        for (var copies = random.Next(1, 5); copies > 0; copies--)
        {
            var body = $"({wire.Outlet}) - {wire.Body}";
            if (random.Next(3) == 0) body = body[..body.LastIndexOf("\n\n", StringComparison.Ordinal)];
            var title = random.Next(2) == 0 ? wire.Title : "What is known so far: " + wire.Title;
            yield return new Item(Pick(random, Outlets), title, body, wire.Published.AddMinutes(20 + random.Next(600)), null);
        }
    }

    private static string Line(Item item, int number)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"n{number:0000}"));
            json.WriteString("title", item.Title);
            json.WriteString("text", item.Body);
            json.WriteString("outlet", item.Outlet);
            if (item.Url is not null) json.WriteString("url", item.Url);
            json.WriteString("published", item.Published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("language", "en");
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private sealed record Item(string Outlet, string Title, string Body, DateTime Published, string? Url);

    /// <summary>One happening, and what each side says of it.</summary>
    private sealed record Telling(string Accuser, string Accused, string Third, string Place, (string Did, string Deed, string What) Deed, int Killed)
    {
        public string Accusation(Random random) => Said(
            random,
            $"{Accuser} said on Monday that soldiers of {Accused} {Deed.Did} {Deed.What} near {Place}, killing {Killed} people.",
            $"The defence ministry of {Accuser} said in a statement that troops from {Accused} {Deed.Did} {Deed.What} at {Place} and that {Killed} people were killed.")
            + $"\n\n\"They came before dawn and gave no warning to the people who slept there,\" the ministry said.\n\nPeople in {Place} told the agency that they had counted {Killed - 1} bodies. {Accused} had no comment.";

        public string Denial(Random random) => Said(
            random,
            $"{Accused} denied on Tuesday that its soldiers {Deed.Did} {Deed.What} near {Place}.",
            $"The foreign ministry of {Accused} rejected the charge that its troops {Deed.Did} {Deed.What} at {Place}.")
            + $"\n\n\"No soldier of ours was within a day's march of {Place},\" a spokesman for {Accused} said.\n\n{Accuser} had said that {Killed} people were killed.";

        public string ThirdVoice(Random random) => Said(
            random,
            $"{Third} said that it had seen proof that forces of {Accused} {Deed.Did} {Deed.What} near {Place}.",
            $"An official of {Third}, who asked not to be named, said that {Accused} {Deed.Did} {Deed.What} at {Place}.")
            + $"\n\nThe foreign minister of {Third} asked both sides to let doctors reach the wounded.";

        public string Toll(Random random) => $"The health ministry of {Accuser} said that {Killed + 2 + random.Next(9)} people had now died after {Deed.Deed} {Deed.What} near {Place}."
            + $"\n\nMore than {Killed * 2} people were wounded, the ministry said. Rescuers said that about {Killed} people were killed.";

        public string Withheld() => $"{Accused} did not disclose how many of its soldiers died near {Place}.\n\nThe army of {Accused} neither confirmed nor denied that its troops {Deed.Did} {Deed.What}.";

        public string Acknowledgement(Random random) => Said(
            random,
            $"The president of {Accused} acknowledged on Friday that soldiers of {Accused} {Deed.Did} {Deed.What} near {Place}.",
            $"{Accused} admitted for the first time that its troops {Deed.Did} {Deed.What} at {Place}.")
            + $"\n\n\"It was done without orders and those who did it will answer for it,\" the president of {Accused} said. {Accuser} said that the words came too late.";

        private static string Said(Random random, string one, string other) => random.Next(2) == 0 ? one : other;
    }
}
