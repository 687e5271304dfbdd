using Hearsay.Knowledge;

namespace Hearsay.Stories.Copies;

/// <summary>Says who repeats whom: a declared credit first, then time.</summary>
internal static class CopyDirections
{
    public static (CopyDirection Direction, string? Credit, string Why) Of(FiledReport a, FiledReport b)
    {
        if (Credited(b, a) is { } toA) return (CopyDirection.BFromA, toA, $"the later report credits {toA}");
        if (Credited(a, b) is { } toB) return (CopyDirection.AFromB, toB, $"the earlier report credits {toB}");
        if (Third(a, b) is { } third) return (CopyDirection.Unknown, third, $"the words are credited to {third}");
        return ByTime(a, b);
    }

    /// <summary>The name under which one report credits the outlet of another; null where it does not.</summary>
    public static string? Credited(FiledReport by, FiledReport of) =>
        UsualName(of.Outlet) is { } outlet && UsualName(by.Outlet) is var own && own != outlet
            ? by.Credits.FirstOrDefault(credit => Same(credit.Name, outlet))?.Name : null;

    /// <summary>A source outside of two reports that one of them credits, the later one's first.</summary>
    public static string? Third(FiledReport a, FiledReport b) =>
        b.Credits.Concat(a.Credits).Select(credit => credit.Name)
            .FirstOrDefault(name => !Same(name, UsualName(a.Outlet)) && !Same(name, UsualName(b.Outlet)));

    private static (CopyDirection, string?, string) ByTime(FiledReport a, FiledReport b)
    {
        if (a.Published is not { } first || b.Published is not { } second) return (CopyDirection.Unknown, null, "no dates to order them");
        var ordered = first.Instant is { } early && second.Instant is { } late ? early < late : first.Date < second.Date;
        return ordered ? (CopyDirection.BFromA, null, $"published later ({second} after {first})") : (CopyDirection.Unknown, null, "no times to order them");
    }

    private static string? UsualName(string? outlet) =>
        outlet is { Length: > 0 } && NewsSources.Shipped.TryFind(outlet, out var source, out _) ? source.Name : outlet;

    private static bool Same(string name, string? other) => other is not null && NameFolder.Fold(name) == NameFolder.Fold(other);
}
