namespace Hearsay.Stories.Copies;

/// <summary>Says who repeats whom: a declared credit first, then time.</summary>
internal static class CopyDirections
{
    public static (CopyDirection Direction, string? Credit, string Why) Of(ReportHead a, ReportHead b)
    {
        if (Credited(b, a) is { } toA) return (CopyDirection.BFromA, toA, $"the later report credits {toA}");
        if (Credited(a, b) is { } toB) return (CopyDirection.AFromB, toB, $"the earlier report credits {toB}");
        if (Third(a, b) is { } third) return (CopyDirection.Unknown, third, $"the words are credited to {third}");
        return ByTime(a, b);
    }

    /// <summary>The name under which one report credits the outlet of another; null where it does not.</summary>
    public static string? Credited(ReportHead by, ReportHead of) =>
        of.FoldedPublisher is { } outlet && by.FoldedPublisher != outlet && by.FoldedCredits.IndexOf(outlet) is >= 0 and var at ? by.Credits[at] : null;

    /// <summary>A source outside of two reports that one of them credits, the later one's first.</summary>
    public static string? Third(ReportHead a, ReportHead b) =>
        b.Credits.Zip(b.FoldedCredits).Concat(a.Credits.Zip(a.FoldedCredits)).FirstOrDefault(credit => credit.Second != a.FoldedPublisher && credit.Second != b.FoldedPublisher).First;

    private static (CopyDirection, string?, string) ByTime(ReportHead a, ReportHead b)
    {
        if (a.Published is not { } first || b.Published is not { } second) return (CopyDirection.Unknown, null, "no dates to order them");
        var ordered = first.Instant is { } early && second.Instant is { } late ? early < late : first.Date < second.Date;
        return ordered ? (CopyDirection.BFromA, null, $"published later ({second} after {first})") : (CopyDirection.Unknown, null, "no times to order them");
    }
}
