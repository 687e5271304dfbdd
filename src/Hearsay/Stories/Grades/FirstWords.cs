using Hearsay.Knowledge;

namespace Hearsay.Stories.Grades;

/// <summary>What the words around a claim say of the act of saying it: that it is a first, that it is taken back. The words are data.</summary>
internal static class FirstWords
{
    private const int Around = 240; // characters of a sentence looked at on either side

    private static readonly ILookup<string, string> Words = Read();

    /// <summary>Words by which an outlet owns up to a change of its report.</summary>
    public static IEnumerable<string> OfCorrection => Words["correction"];

    /// <summary>
    /// True where the words on the speaker's side of the claim, in its sentence, call it a first acknowledgement: "for the
    /// first time admitted that", "the first admission by Oslo of". A part of something larger that is admitted is not told again.
    /// </summary>
    public static bool CalledFirst(FiledReport filed, Claim claim)
    {
        var (first, end) = Sentence(filed, claim);
        var speaker = claim.Chain is [.., { Span: { } span }] ? span.Start : first;
        var side = speaker < claim.Spans[^1].End ? filed.Words[first..Math.Max(first, claim.Predicate.Start)] : filed.Words[Math.Min(end, claim.Predicate.End)..end];
        return Holds(side, "first") && Holds(side, "admission") && !IsPart(filed, claim);
    }

    private static bool IsPart(FiledReport filed, Claim claim) => filed.Claims.Any(other =>
        other.Attribution == claim.Attribution && other.Spans[0].Length > claim.Spans[0].Length && claim.Spans.All(span => other.Spans.Any(outer => outer.Contains(span))));

    /// <summary>True where the cue of its factuality, or its predicate, takes it back.</summary>
    public static bool Retracts(FiledReport filed, Claim claim) =>
        claim.Factuality.Cue is { } cue && Holds(filed.Quote(cue), "retraction");

    private static bool Holds(string words, string kind) => Words[kind].Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static (int First, int End) Sentence(FiledReport filed, Claim claim)
    {
        var at = claim.Predicate.Start;
        var start = Math.Max(0, at - Around);
        var end = Math.Min(filed.Words.Length, at + Around);
        var before = filed.Words.AsSpan(start, at - start).LastIndexOfAny('.', '\n');
        var after = filed.Words.AsSpan(at, end - at).IndexOfAny('.', '\n');
        return (before < 0 ? start : start + before + 1, after < 0 ? end : at + after);
    }

    private static ILookup<string, string> Read()
    {
        var stream = typeof(FirstWords).Assembly.GetManifestResourceStream("Hearsay.Stories.Grades.first-words.tsv")
            ?? throw new InvalidOperationException("first-words.tsv is not in the assembly; build the project again.");
        return KnowledgeFile.Rows(new StreamReader(stream), 2).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);
    }
}
