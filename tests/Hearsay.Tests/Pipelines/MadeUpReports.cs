namespace Hearsay.Tests.Pipelines;

/// <summary>Reports put together at random, by a seed, from sentences that have every field a claim, event or register may have.</summary>
internal sealed class MadeUpReports(int seed)
{
    private static readonly string[] Patterns =
    [
        "{who} said on {day} that {troops} had {entered} {place}, according to {agency}.",
        "Citing {who}, {agency} reported that {count} {people} were {hurt} near {place} {when}.",
        "“We {did} {place},” {who} told {agency}, “and {count} {people} were {hurt}.”",
        "{who} did not disclose the size, the cost or the losses of the operation in {place}.",
        "{who} declined to comment on whether {troops} had {entered} {place}.",
        "{state} and {state} signed the {treaty} in {place} on {day}, and {who} invoked Article {small} of it.",
        "{state} plans to send {count} {arms} to {state} {when}, {who} said.",
        "Over the last {small} months {state} has delivered {count} {arms} to {troops}, {agency} wrote.",
        "{who} denied that {troops} {entered} {place}; {who} had earlier claimed that {count} {people} were {hurt}.",
        "If {troops} {did} {place}, {who} warned, “{state} would answer”.",
        "{who} ordered {troops} to leave {place} by {day}, a {agency} report said, quoting a statement from {who}.",
        "{who} said that {state} had invoked Article {small} of the {treaty} with {state}.",
        "It was not immediately clear how many {people} were {hurt} in the “{raid}” on {place}.",
    ];

    private static readonly Dictionary<string, string[]> Fillers = new()
    {
        ["who"] = ["the Norwegian defence minister", "a spokesman for the Peruvian army", "Ilmar Vesk", "two officials in Nairobi", "President Ada Quill", "the ministry’s spokeswoman, Rena Okoth,", "she", "they"],
        ["agency"] = ["Reuters", "the state news agency", "the Lima daily Ribera", "a wire service", "AFP"],
        ["troops"] = ["Chilean troops", "its forces", "an armoured brigade", "rebels from the north", "the Kenyan navy’s units"],
        ["entered"] = ["entered", "shelled", "been driven out of", "taken part in fighting in", "withdrawn from"],
        ["did"] = ["attacked", "never left", "will hold", "liberated"],
        ["place"] = ["the Arequipa region", "Kisumu", "Tromsø", "the port of Callao", "𝐎slo 🐟 harbour", "northern Chad"],
        ["day"] = ["Monday", "3 March", "March 24, 2026", "Tuesday evening", "June 2024"],
        ["when"] = ["last week", "on Friday", "in May", "two days ago", "next year", "overnight"],
        ["count"] = ["more than 1,200", "at least 7", "up to forty", "dozens of", "between 30 and 45", "nearly $1.2bn worth of", "five", "about 2.5 million"],
        ["people"] = ["soldiers", "people", "sailors", "civilians", "miners"],
        ["hurt"] = ["killed", "wounded", "captured", "arrested", "missing"],
        ["arms"] = ["shells", "rifles", "containers of ammunition", "tonnes of wheat", "drones"],
        ["state"] = ["Norway", "Peru", "Kenya", "Chile", "Iceland"],
        ["treaty"] = ["Fisheries Partnership Agreement", "mutual defence treaty", "grain accord"],
        ["raid"] = ["cleansing", "special operation", "raid"],
        ["small"] = ["4", "nine", "18"],
    };

    private static readonly string[] Breaks = [" ", " ", "\n", "\r\n\r\n", "\n\n"];

    private readonly Random _random = new(seed);

    public Report Next(int number)
    {
        var text = string.Concat(Enumerable.Range(0, _random.Next(2, 6)).Select(_ => Sentence() + Pick(Breaks)));
        return new Report
        {
            Id = new ReportId("00"),
            Doc = $"made-up-{number}",
            Text = _random.Next(3) == 0 ? ReportEdits.Mutated(text, _random) : text,
            Origin = "made-up.txt",
            Offsets = new OffsetMap([]),
            Outlet = _random.Next(3) == 0 ? null : "The Cod Gazette",
            Published = _random.Next(2) == 0 ? null : new ReportDate(new DateOnly(2026, 3, 24), null),
        };
    }

    private string Sentence()
    {
        var made = new System.Text.StringBuilder();
        var rest = Pick(Patterns).AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            made.Append(rest[..open]).Append(Pick(Fillers[rest[(open + 1)..close].ToString()]));
            rest = rest[(close + 1)..];
        }
        made.Append(rest);
        made[0] = char.ToUpperInvariant(made[0]);
        return made.ToString();
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
