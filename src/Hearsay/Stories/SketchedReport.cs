namespace Hearsay.Stories;

/// <summary>A filed report with everything by which it is compared.</summary>
/// <param name="Filed">The report.</param>
/// <param name="Sketch">Its words in short.</param>
/// <param name="Claims">Its claims in short, parallel to <see cref="FiledReport.Claims"/>.</param>
public sealed record SketchedReport(FiledReport Filed, ReportSketch Sketch, ImmutableArray<ClaimSketch> Claims)
{
    /// <summary>Keys under which a ledger files the report: bands, sentences, strong terms and entities.</summary>
    public ImmutableArray<IndexKey> Keys => ReportSketcher.Keys(Filed, Sketch);

    /// <summary>Sorted hashes of its word bigrams; made when first asked for.</summary>
    internal long[] Bigrams => field ??= BigramSet.Of(WordReader.Read(Filed.Words));

    /// <summary>Sorted hashes of its words with digits; made when first asked for.</summary>
    internal long[] Numbers => field ??= [.. WordReader.Read(Filed.Words).Where(word => word.Span.Of(Filed.Words).ContainsAnyInRange('0', '9')).Select(word => word.Hash).Distinct().Order()];

    /// <summary>Its place in the canonical order.</summary>
    public ReportRank Rank => Filed.Rank;

    /// <summary>Makes the sketches; the same report gives the same sketch on every machine.</summary>
    public static SketchedReport Of(FiledReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new SketchedReport(report, ReportSketcher.Sketch(report), ClaimSketcher.Sketch(report));
    }

    /// <summary>A claim as links name it.</summary>
    public ClaimRef Ref(int claim) => new(Rank, claim, Filed.Claims[claim].Id);
}
