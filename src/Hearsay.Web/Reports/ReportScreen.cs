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

    /// <summary>Corrections by people, by object id.</summary>
    public Func<string, string?> Corrected { get; init; } = _ => null;

    /// <summary>The longest chain that every outermost attribution shares from the outlet on.</summary>
    public ImmutableArray<ChainLink> SharedChain => Reading.Attributions.Where(one => one.Parent is null && one.Chain.Length > 1)
        .OrderByDescending(one => one.Chain.Length).ThenBy(one => one.Id.Value).Select(one => one.Chain).FirstOrDefault([]);

    /// <summary>The attributions whose content begins in a stretch, then the claims in the outlet's own voice there.</summary>
    public (ImmutableArray<Attribution> Attributions, ImmutableArray<Claim> OwnVoice) In(TextSpan stretch) =>
    (
        [.. Reading.Attributions.Where(one => stretch.Contains(Anchor(one)))],
        [.. Reading.Claims.Where(claim => claim.Attribution is null && stretch.Contains(new TextSpan(claim.Predicate.Start, claim.Predicate.Start + 1)))]
    );

    /// <summary>The claims under an attribution itself, not under one inside it.</summary>
    public ImmutableArray<Claim> Of(Attribution attribution) =>
        [.. Reading.Claims.Where(claim => claim.Attribution == attribution.Id)];

    private static TextSpan Anchor(Attribution attribution)
    {
        var at = attribution.Content.Length > 0 ? attribution.Content[0] : attribution.Cue[0];
        return new(at.Start, at.Start + 1);
    }
}
