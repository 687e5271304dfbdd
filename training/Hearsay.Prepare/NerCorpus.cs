namespace Hearsay.Prepare;

/// <summary>One corpus of names: its label map and how its blocks are to be read.</summary>
/// <param name="Name">Of the file, and of the set.</param>
/// <param name="Map">From its labels to ours; a label that is not in the map becomes O.</param>
/// <param name="BlocksAPart">How many blocks make a paragraph: 1 where blocks are paragraphs already.</param>
/// <param name="Whole">Whether the documents are whole texts (else blocks are unrelated sentences).</param>
internal sealed record NerCorpus(string Name, Dictionary<string, string> Map, int BlocksAPart, bool Whole)
{
    public static readonly string[] Types = ["PERSON", "ORG", "PLACE", "DATE", "MONEY", "PRODUCT", "EVENT", "NORP", "OTHER"];

    private static readonly Dictionary<string, string> Core = new() { ["PER"] = "PERSON", ["LOC"] = "PLACE", ["ORG"] = "ORG" };

    private static readonly Dictionary<string, string> Conll = new(Core) { ["MISC"] = "OTHER" };

    public static readonly NerCorpus[] All =
    [
        new("worldwide_newswire", new()
        {
            ["Location"] = "PLACE", ["Facility"] = "PLACE", ["Person"] = "PERSON", ["Organization"] = "ORG", ["NORP"] = "NORP",
            ["Date"] = "DATE", ["Money"] = "MONEY", ["Product"] = "PRODUCT", ["Misc"] = "OTHER",
        }, 1, true),
        new("uner_ewt", Core, 3, true),
        new("wikigold", Conll, 3, true),
        new("wnut17", new()
        {
            ["person"] = "PERSON", ["location"] = "PLACE", ["group"] = "ORG", ["corporation"] = "ORG",
            ["product"] = "PRODUCT", ["creative-work"] = "PRODUCT",
        }, 1, false),
        new("re3d", new()
        {
            ["Organisation"] = "ORG", ["Location"] = "PLACE", ["Person"] = "PERSON", ["Temporal"] = "DATE", ["Money"] = "MONEY",
            ["Nationality"] = "NORP", ["Weapon"] = "PRODUCT", ["MilitaryPlatform"] = "PRODUCT", ["DocumentReference"] = "OTHER",
        }, 3, true),
        new("sec_filings", Conll, 3, true),
        new("wikineural_silver", Conll, 1, false),
    ];

    public bool IsOpen(string document) => Name switch
    {
        "worldwide_newswire" or "wikineural_silver" => false,
        "re3d" => !document.StartsWith("BBC", StringComparison.Ordinal) && !document.StartsWith("Delegation", StringComparison.Ordinal),
        _ => true,
    };
}
