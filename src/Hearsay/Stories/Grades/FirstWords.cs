namespace Hearsay.Stories.Grades;

/// <summary>What the words around a claim say of the act of saying it: that it is a first, that it is taken back.</summary>
internal static class FirstWords
{
    private const int Around = 240; // characters of a sentence looked at on either side
    private static readonly string[] Firsts = ["first time", "first official", "first public", "first acknowledg", "first admission", "first confirmation", "for the first time"];
    private static readonly string[] Admissions = ["acknowledg", "admit", "admission", "confirm"];
    private static readonly string[] Retractions = ["retract", "recant", "took back", "taken back", "withdrew its report", "withdrawn its report"];

    /// <summary>True where the sentence of the claim calls it a first acknowledgement.</summary>
    public static bool CalledFirst(FiledReport filed, Claim claim)
    {
        var sentence = Sentence(filed, claim);
        return Firsts.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase))
            && Admissions.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True where the cue of its factuality, or its predicate, takes it back.</summary>
    public static bool Retracts(FiledReport filed, Claim claim)
    {
        var cue = claim.Factuality.Cue is { } span ? filed.Quote(span) : "";
        return Retractions.Any(word => cue.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string Sentence(FiledReport filed, Claim claim)
    {
        var at = claim.Predicate.Start;
        var start = Math.Max(0, at - Around);
        var end = Math.Min(filed.Words.Length, at + Around);
        var before = filed.Words.AsSpan(start, at - start).LastIndexOfAny('.', '\n');
        var after = filed.Words.AsSpan(at, end - at).IndexOfAny('.', '\n');
        return filed.Words[(before < 0 ? start : start + before + 1)..(after < 0 ? end : at + after)];
    }
}
