namespace Hearsay.Bench;

/// <summary>An article made up: sentences drawn from lists of words, each article with words of its own that few real texts have, so that two share hardly more than their grammar.</summary>
internal static class DrawnArticle
{
    private static readonly string[] Whole = ["ferry", "bridge", "school", "market", "harbour", "clinic", "library", "railway", "dam", "museum", "airport", "mill", "quarry", "cannery", "lighthouse", "reservoir"];

    private static readonly string[] Who = ["mayor", "council", "coast guard", "fire chief", "ministry", "union", "bishop", "trustee", "contractor", "inspector", "governor", "ombudsman", "auditor", "curator"];

    private static readonly string[] Did = ["closed", "repaired", "bought", "flooded", "inspected", "leased", "rebuilt", "emptied", "painted", "searched", "guarded", "sold", "evacuated", "widened"];

    private static readonly string[] Said = ["said", "denied", "announced", "confirmed", "admitted", "claimed", "warned", "insisted", "reported", "conceded"];

    private static readonly string[] Things = ["boats", "tents", "lorries", "families", "pumps", "windows", "guards", "crates", "miles of cable", "trees", "passengers", "containers", "lamps", "barrels"];

    private static readonly string[] Parts = ["hol", "est", "val", "ska", "tor", "lys", "bra", "nor", "sun", "vik", "mar", "fel", "gra", "hov", "ner", "ost"];

    /// <summary>The sentences of one text of an article, the first of which is found in no other text.</summary>
    public static string[] Sentences(int feed, int article, int version)
    {
        var random = new Random((feed * 1009) + article);
        var town = Town(random);
        string[] topics = [.. Enumerable.Range(0, 6).Select(_ => Synthetic.Shipped.Topic(random))];
        var first = string.Create(CultureInfo.InvariantCulture, $"The {One(Who, random)} of {town} {One(Did, random)} {(feed * 100L) + article + (version * 50_000)} {One(Things, random)} near the {One(Whole, random)}, its {One(Who, random)} {One(Said, random)}.");
        return [first, .. Enumerable.Range(0, 5).Select(_ => Sentence(random, random.Next(3) == 0 ? Town(random) : town, topics))];
    }

    private static string Sentence(Random random, string town, string[] topics) => random.Next(5) switch
    {
        0 => $"The {One(Who, random)} {One(Said, random)} that the {One(topics, random)} {One(Whole, random)} at {town} had been {One(Did, random)} by the {One(Who, random)} for {random.Next(2, 900)} days.",
        1 => $"In {town} the {One(topics, random)} {One(Whole, random)} stands {random.Next(2, 900)} paces from the {One(Whole, random)} that the {One(Who, random)} {One(Did, random)} in {random.Next(1840, 1990)}.",
        2 => $"According to the {One(Who, random)}, {random.Next(2, 900)} {One(topics, random)} {One(Things, random)} reached {town} before the {One(Whole, random)} was {One(Did, random)}.",
        3 => $"Once the {One(topics, random)} {One(Things, random)} had left the {One(Whole, random)}, {town} {One(Did, random)} its {One(Whole, random)} with {random.Next(2, 900)} {One(Things, random)}.",
        _ => $"Between the {One(topics, random)} {One(Whole, random)} and the {One(Whole, random)} of {town} lie {random.Next(2, 900)} {One(Things, random)}.",
    };

    private static string Town(Random random)
    {
        var name = One(Parts, random) + One(Parts, random) + One(Parts, random);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string One(string[] words, Random random) => words[random.Next(words.Length)];
}
