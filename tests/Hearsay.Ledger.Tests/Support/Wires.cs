namespace Hearsay.Ledger.Tests.Support;

/// <summary>Reports of a few happenings, many of them copies of one another: whole, cut, lengthened, with a credit.</summary>
internal static class Wires
{
    private static readonly string[] Places = ["Holm", "Estmere", "Valborg"];

    private static readonly string[] Facts =
    [
        "The northern pier at {0} collapsed into the harbour early on Monday after a night of heavy swell.",
        "Divers searched the water around the fallen deck for six hours before the tide turned against them.",
        "The Ferry Board said that nobody had been on the pier when the piles under it gave way.",
        "Two fishing boats that were tied up at the landing stage were crushed and later sank in the basin.",
        "Engineers from the coast office had warned the town council about rotten timber three years ago.",
        "The harbour master of {0} denied that he had been told of any warning about the state of the piles.",
        "Ferries will call at the southern quay until the wreck has been lifted out of the fairway.",
    ];

    /// <param name="count">How many reports.</param>
    /// <param name="seed">Which reports.</param>
    public static List<Written> Make(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => One(random, i))];
    }

    /// <summary>All that is told of Holm, under a title of its own.</summary>
    public static Written Of(string doc, string outlet, string day) =>
        Written.Report($"Pier falls at Holm, {doc}\n{string.Join(' ', Facts.Select(fact => string.Format(fact, Places[0])))}", doc, outlet, day)
            .Claim("nobody had been on the pier", "been", "Ferry Board", "NO")
            .Claim("the piles under it gave way", "gave", "Ferry Board", "NO", type: "ACCIDENT", place: (Places[0], "NO"));

    private static Written One(Random random, int number)
    {
        var place = Places[random.Next(Places.Length)];
        var first = random.Next(3) == 0 ? random.Next(3) : 0;
        var facts = Facts.Skip(first).Take(random.Next(3, Facts.Length + 1)).Select(fact => string.Format(fact, place)).ToList();
        if (random.Next(3) == 0) facts.Add($"A reader of the paper in {place} sent picture number {number} of the wreck to the newsroom.");
        var credit = random.Next(4) == 0 ? "(Coast Bureau) - " : "";
        var day = random.Next(5) == 0 ? null : $"2026-03-{10 + random.Next(6):00}";
        var said = $"the piles under it gave way";
        var report = Written.Report($"Pier falls at {place}, {number}\n{credit}{string.Join(' ', facts)}", $"w{number:000}", $"Outlet {random.Next(6)}", day);
        return facts.Any(fact => fact.Contains(said)) ? report.Claim(said, "gave", "Ferry Board", "NO", type: "ACCIDENT", place: (place, "NO")) : report;
    }
}
