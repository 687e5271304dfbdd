namespace Hearsay.Stories;

/// <summary>A term with its weight in a report.</summary>
/// <param name="Hash">Of the term (stemmed word, or <c>@</c> and an entity's folded name).</param>
/// <param name="Weight">Above 0; the weights of a vector have length 1.</param>
public readonly record struct WeightedTerm(long Hash, float Weight);

/// <summary>What is kept of a report's words to find copies and stories, small enough to store.</summary>
public sealed record ReportSketch
{
    /// <summary>Number of word bigrams that differ.</summary>
    public required int Bigrams { get; init; }

    /// <summary>128 MinHash values over word bigrams.</summary>
    public required ImmutableArray<uint> MinHash { get; init; }

    /// <summary>64-bit fingerprints of sentences of 8 words or more outside quotation marks, in text order.</summary>
    public required ImmutableArray<long> Sentences { get; init; }

    /// <summary>The same of sentences inside quotation marks: shared ones show a common root, not a copy.</summary>
    public required ImmutableArray<long> Quotations { get; init; }

    /// <summary>Strongest terms of title and body by weight, at most 120, strongest first.</summary>
    public required ImmutableArray<WeightedTerm> Terms { get; init; }

    /// <summary>Terms of the title.</summary>
    public required ImmutableArray<WeightedTerm> TitleTerms { get; init; }

    /// <summary>Entities named.</summary>
    public required ImmutableArray<WeightedTerm> Entities { get; init; }
}
