using Hearsay.Stories.Copies;

namespace Hearsay.Stories;

/// <summary>
/// A filed report with everything by which it is compared. A ledger holds many of them in short: head, vectors and claims,
/// which most comparing needs; the rest is loaded when it is asked for.
/// </summary>
public sealed class SketchedReport
{
    private readonly Func<SketchedReport>? _load;
    private readonly Func<FiledReport>? _file;
    private readonly FiledReport? _filed;
    private readonly ReportSketch? _sketch;

    private SketchedReport(FiledReport filed, ReportSketch sketch, ImmutableArray<ClaimSketch> claims)
    {
        (_filed, _sketch, Claims, Rank) = (filed, sketch, claims, filed.Rank);
        Head = ReportHead.Of(filed);
        Vectors = new ReportVectors(sketch.Terms, sketch.TitleTerms, sketch.Entities);
        Ids = [.. filed.Claims.Select(claim => claim.Id)];
    }

    /// <summary>In short.</summary>
    internal SketchedReport(ReportHead head, ReportVectors vectors, ImmutableArray<ClaimSketch> claims, ImmutableArray<ClaimId> ids, Func<FiledReport> file, Func<SketchedReport> load) =>
        (Head, Rank, Vectors, Claims, Ids, _file, _load) = (head, head.Rank, vectors, claims, ids, file, load);

    /// <summary>Its place in the canonical order.</summary>
    public ReportRank Rank { get; }

    /// <summary>Who published it, when, under which title.</summary>
    public ReportHead Head { get; }

    /// <summary>Its words as vectors.</summary>
    public ReportVectors Vectors { get; }

    /// <summary>Its claims in short, parallel to <see cref="FiledReport.Claims"/>.</summary>
    public ImmutableArray<ClaimSketch> Claims { get; }

    /// <summary>Ids of its claims.</summary>
    public ImmutableArray<ClaimId> Ids { get; }

    /// <summary>The report.</summary>
    public FiledReport Filed => _filed ?? _file!();

    /// <summary>Its words in short.</summary>
    public ReportSketch Sketch => _sketch ?? Whole.Sketch;

    /// <summary>Keys under which a ledger files the report: bands, sentences, strong terms and entities.</summary>
    public ImmutableArray<IndexKey> Keys => ReportSketcher.Keys(Filed, Sketch);

    /// <summary>True where nothing is left out.</summary>
    public bool IsWhole => _load is null;

    /// <summary>This report with nothing left out; its claims have their keys.</summary>
    public SketchedReport Whole => _load is null ? this : _load();

    /// <summary>Its text as copies are judged by it; made when first asked for.</summary>
    internal CopyPrints Prints => field ??= new CopyPrints(Filed.Words);

    /// <summary>Makes the sketches; the same report gives the same sketch on every machine.</summary>
    public static SketchedReport Of(FiledReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new SketchedReport(report, ReportSketcher.Sketch(report), ClaimSketcher.Sketch(report));
    }

    /// <summary>A claim as links name it.</summary>
    public ClaimRef Ref(int claim) => new(Rank, claim, Ids[claim]);
}
