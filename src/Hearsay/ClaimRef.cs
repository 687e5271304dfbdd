namespace Hearsay;

/// <summary>
/// One claim in one report. Two outlets that print the same words hold the same <see cref="ClaimId"/>,
/// but each says it for itself, so links name both.
/// </summary>
/// <param name="Report">The report and its place in the canonical order.</param>
/// <param name="Number">Index of the claim in the report.</param>
/// <param name="Claim">The claim's id.</param>
public readonly record struct ClaimRef(ReportRank Report, int Number, ClaimId Claim) : IComparable<ClaimRef>
{
    /// <summary>Report and number tell claims apart.</summary>
    public override int GetHashCode() => HashCode.Combine(Report, Number);

    /// <summary>Canonical order: by report, then by place in it.</summary>
    public int CompareTo(ClaimRef other) =>
        Report.CompareTo(other.Report) is not 0 and var order ? order
        : Number != other.Number ? Number.CompareTo(other.Number)
        : string.CompareOrdinal(Claim.Value, other.Claim.Value);

    /// <summary>Comes before.</summary>
    public static bool operator <(ClaimRef left, ClaimRef right) => left.CompareTo(right) < 0;

    /// <summary>Comes after.</summary>
    public static bool operator >(ClaimRef left, ClaimRef right) => left.CompareTo(right) > 0;

    /// <summary>Comes before or is equal.</summary>
    public static bool operator <=(ClaimRef left, ClaimRef right) => left.CompareTo(right) <= 0;

    /// <summary>Comes after or is equal.</summary>
    public static bool operator >=(ClaimRef left, ClaimRef right) => left.CompareTo(right) >= 0;
}
