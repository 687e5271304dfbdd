using Hearsay.Ledger.Corrections;
using Hearsay.Stories.Grades;

namespace Hearsay.Web.Reports;

/// <summary>What the page of one report version shows.</summary>
public sealed record ReportScreen
{
    /// <summary>The report with its layers.</summary>
    public required Reading Reading { get; init; }

    /// <summary>1 for the first text seen at its address.</summary>
    public int Version { get; init; } = 1;

    /// <summary>How many versions there are.</summary>
    public int Versions { get; init; } = 1;

    /// <summary>When it was taken in; null where the ledger does not know.</summary>
    public DateTimeOffset? TakenIn { get; init; }

    /// <summary>Length of the archived bytes.</summary>
    public long ArchivedBytes { get; init; }

    /// <summary>How many other reports print its text.</summary>
    public int Copies { get; init; }

    /// <summary>The story it belongs to: id and title; null where none.</summary>
    public (string Id, string Title)? Story { get; init; }

    /// <summary>The graded slot of a claim; null where it is not graded.</summary>
    public Func<ClaimId, GradedSlot?> Grade { get; init; } = _ => null;

    /// <summary>Words that the address asks for; null where it asks for none.</summary>
    public TextSpan? Asked { get; init; }

    /// <summary>What people decided and did not take back.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Who last corrected an attribution and why; null where nobody did.</summary>
    public Correction? CorrectionOf(Attribution attribution)
    {
        var anchor = attribution.Cue.Concat(attribution.Content).Concat(attribution.Source).FirstOrDefault();
        return Corrections.LastOrDefault(one => one.Kind == CorrectionKind.Attribution && one.Anchor == anchor);
    }

    /// <summary>The longest chain that every outermost attribution shares from the outlet on.</summary>
    public ImmutableArray<ChainLink> SharedChain => Reading.Attributions.Where(one => one.Parent is null && one.Chain.Length > 1 && one.Confidence >= Marks.ReadingMarks.Doubtful)
        .OrderByDescending(one => one.Chain.Length).ThenBy(one => one.Id.Value).Select(one => one.Chain).FirstOrDefault([]);

    /// <summary>True where something is said in a stretch.</summary>
    public bool Says(TextSpan stretch) => Reading.Claims.Any(claim => stretch.Overlaps(claim.Predicate)) || In(stretch).Attributions.Length > 0;

    /// <summary>The attributions whose content begins in a stretch, then the claims in the outlet's own voice there.</summary>
    public (ImmutableArray<Attribution> Attributions, ImmutableArray<Claim> OwnVoice) In(TextSpan stretch) =>
    (
        [.. Reading.Attributions.Where(one => stretch.Contains(Anchor(one)))],
        [.. Reading.Claims.Where(claim => claim.Attribution is null && ActOf(claim) is null && stretch.Contains(new TextSpan(claim.Predicate.Start, claim.Predicate.Start + 1)))]
    );

    /// <summary>
    /// The attribution that a claim in the outlet's own voice only retells: its predicate is the cue ("the ministry denied that
    /// ..."), or stands in a statement that has a card already. Null for claims that say something else.
    /// </summary>
    public Attribution? ActOf(Claim claim) => Reading.Attributions.FirstOrDefault(one => one.Cue.Any(cue => cue.Overlaps(claim.Predicate)))
        ?? Reading.Attributions.FirstOrDefault(one => Of(one).Any(other => other.Spans.Any(span => span.Contains(claim.Predicate)) && claim.Spans.All(span => one.Content.Any(content => content.Contains(span)))));

    /// <summary>The statements of a card, that with the most words first; those that only repeat words of another are left to the details.</summary>
    public ImmutableArray<Claim> StatementsOf(Attribution attribution)
    {
        var told = new List<Claim>();
        foreach (var claim in Of(attribution).OrderByDescending(one => one.Spans.Sum(span => span.Length)).ThenBy(one => one.Predicate.Start))
            if (!told.Exists(other => claim.Spans.All(span => other.Spans.Any(around => around.Contains(span))))) told.Add(claim);
        return [.. told];
    }

    /// <summary>The claims under an attribution itself, not under one inside it.</summary>
    public ImmutableArray<Claim> Of(Attribution attribution) =>
        [.. Reading.Claims.Where(claim => claim.Attribution == attribution.Id)];

    private static TextSpan Anchor(Attribution attribution)
    {
        var at = attribution.Content.Length > 0 ? attribution.Content[0] : attribution.Cue[0];
        return new(at.Start, at.Start + 1);
    }
}
