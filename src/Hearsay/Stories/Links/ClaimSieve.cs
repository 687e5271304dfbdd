namespace Hearsay.Stories.Links;

/// <summary>
/// A quick look before the full one at two claims that have only their story in common: where their predicates have nothing to
/// do with each other and neither their type nor what is withheld is the same, or one tells only that something was said, they are two matters.
/// </summary>
internal static class ClaimSieve
{
    /// <summary>Least cosine of two predicates that may mean one thing.</summary>
    private const double LeastAlike = 0.3;

    /// <param name="a">The earlier claim.</param>
    /// <param name="b">The later claim.</param>
    public static bool MayBeSame(ClaimSketch a, ClaimSketch b)
    {
        if (a.IsSpeech || b.IsSpeech) return false;
        if (Withholdings.AreOfTwoKinds(a, b)) return Withholdings.Bearing(a, b) > 0;
        var (x, y) = (a.Form, b.Form);
        return x.Stem == y.Stem || (a.Type is not null && a.Type == b.Type) || (a.Withheld is not null && a.Withheld == b.Withheld)
            || (x.Vector is { } one && y.Vector is { } other && StemVectors.Shipped.Cosine(one, other) > LeastAlike)
            || WordKin.Share(x.Close, y.Close) || WordKin.Share(x.Wide, y.Wide) || ClaimFeatures.NearForm(a.Stem, b.Stem) > 0
            || x.Words.Contains(y.Stem) || y.Words.Contains(x.Stem);
    }
}
