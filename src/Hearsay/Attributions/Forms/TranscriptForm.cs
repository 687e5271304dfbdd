namespace Hearsay.Attributions.Forms;

/// <summary>Turns of a transcript: paragraphs that begin with a name and a colon, at least two of them in a report.</summary>
internal static class TranscriptForm
{
    private const string Why = "turn of a transcript/1";
    private const double Confidence = 0.9;
    private const int LongestName = 5;
    private const int FewestTurns = 2;

    /// <summary>Who speaks in each turn, and the rest of its paragraph.</summary>
    public static IEnumerable<AttributionDraft> Find(Reading reading)
    {
        var turns = FormDraft.Paragraphs(reading, titles: false).Select(paragraph => Turn(reading, paragraph)).OfType<AttributionDraft>().ToList();
        return turns.Count >= FewestTurns ? turns : [];
    }

    private static AttributionDraft? Turn(Reading reading, TokenRange paragraph)
    {
        var first = paragraph.First;
        if (QuoteMarks.Is(reading.Word(first))) first++;
        var colon = first;
        while (colon < paragraph.End && colon - first < LongestName && IsName(reading.Word(colon))) colon++;
        if (colon == first || colon + 1 >= paragraph.End || reading.Word(colon) is not ":") return null;
        return FormDraft.Make(reading, new(first, colon), new(colon, colon + 1), new(colon + 1, paragraph.End), Confidence, Why);
    }

    /// <summary>A word of a name: it begins with a capital, or joins two that do.</summary>
    private static bool IsName(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || word is "." or "-" or "de" or "van" or "von" or "al";
}
