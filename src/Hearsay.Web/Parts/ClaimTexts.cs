namespace Hearsay.Web.Parts;

/// <summary>Claims in words for a screen.</summary>
public static class ClaimTexts
{
    private const int MostCharacters = 160;

    /// <summary>The words of a claim, gaps shown by an ellipsis, cut where they run on.</summary>
    public static string Proposition(Reading reading, Claim claim) =>
        Cut(string.Join(" … ", claim.Spans.Select(span => OneLine(reading.Quote(span)))), MostCharacters);

    /// <summary>Whether it happened, when and where: "happened, 11 to 12 Feb 2026, at Kesmir".</summary>
    public static string Happening(Claim claim)
    {
        var parts = new List<string> { Factuality(claim.Factuality.Value) };
        if (claim.Time is { } time && Times.Of(time) is { Length: > 0 } when) parts.Add(when);
        if (claim.Place is { } place) parts.Add($"{place.Name}{(place.Precision is { } precision ? $" ({precision.ToString().ToLowerInvariant()})" : "")}");
        return string.Join(", ", parts);
    }

    /// <summary>Factuality as a reader says it.</summary>
    public static string Factuality(FactualityValue value) => value switch
    {
        FactualityValue.Happened => "told as having happened",
        FactualityValue.Denied => "told as not having happened",
        FactualityValue.Planned => "planned, not happened",
        FactualityValue.Possible => "possible",
        FactualityValue.Hypothetical => "under a condition",
        FactualityValue.Ordered => "ordered or asked for",
        _ => "not disclosed",
    };

    /// <summary>The form of the words.</summary>
    public static string Form(AttributionMode mode) => mode switch
    {
        AttributionMode.Direct => "direct quotation",
        AttributionMode.Mixed => "mixed quotation",
        _ => "indirect speech",
    };

    /// <summary>The part an argument plays, in a word.</summary>
    public static string Role(ArgumentRole role) => role switch
    {
        ArgumentRole.Agent => "who",
        ArgumentRole.Patient => "whom or what",
        ArgumentRole.Recipient => "to whom",
        ArgumentRole.Instrument => "by what",
        ArgumentRole.Place => "where",
        ArgumentRole.Time => "when",
        ArgumentRole.Purpose => "what for",
        ArgumentRole.Topic => "about",
        _ => "also",
    };

    /// <summary>Line breaks and runs of blanks as one blank.</summary>
    public static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words that run on beyond so many characters, cut after a whole one.</summary>
    public static string Cut(string words, int most)
    {
        if (words.Length <= most) return words;
        var end = words.LastIndexOf(' ', most);
        return words[..(end > 0 ? end : char.IsLowSurrogate(words[most]) ? most - 1 : most)] + " …";
    }
}
