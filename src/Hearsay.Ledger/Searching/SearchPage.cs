namespace Hearsay.Ledger.Searching;

/// <summary>Part of what was found, latest publication first.</summary>
/// <param name="Lines">At most as many as asked for.</param>
/// <param name="Next">Asks for the page that follows; null on the last.</param>
public sealed record SearchPage(ImmutableArray<FoundClaim> Lines, string? Next);

/// <summary>A claim as the search shows it.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="Report">The report it stands in.</param>
/// <param name="Doc">What scripts call the report.</param>
/// <param name="Outlet">Who published it; null where unknown.</param>
/// <param name="Published">When; null where unknown.</param>
/// <param name="Predicate">Where its predicate stands.</param>
/// <param name="Said">Its words.</param>
/// <param name="Stance">AFFIRM, DENY, NON-COMMITTAL or WITHHELD.</param>
/// <param name="Factuality">As in the output formats.</param>
/// <param name="Root">Deepest named speaker; null for the outlet's own voice without a name.</param>
/// <param name="RootKind">As in the output formats.</param>
/// <param name="Principal">For whom the root speaks; null where unknown.</param>
/// <param name="Type">PLOVER type; null where no event was coded.</param>
/// <param name="Place">Where; null where it does not say.</param>
/// <param name="Country">Of the place; null where unknown.</param>
public sealed record FoundClaim(
    ClaimId Claim, ReportId Report, string Doc, string? Outlet, string? Published, TextSpan Predicate, string Said, string Stance,
    string Factuality, string? Root, string? RootKind, string? Principal, string? Type, string? Place, string? Country)
{
    /// <summary>How many reports repeat its report and say the same words; counted where copies were collapsed.</summary>
    public int Copies { get; init; }

    /// <summary>Grade of the slot it is told under (R5); null where none is graded.</summary>
    public string? Grade { get; init; }
}
