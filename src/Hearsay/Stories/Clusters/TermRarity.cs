namespace Hearsay.Stories.Clusters;

/// <summary>
/// How rare terms are in the news of the weeks before a report, as in topic tracking (Allan and others 1998): a name that is in
/// everything tells no story from another.
/// </summary>
internal sealed class TermRarity(IReadOnlyDictionary<long, int> reports)
{
    /// <summary>Reports that make a term half as telling.</summary>
    private const double Half = 50;

    /// <summary>Every term as rare as every other.</summary>
    public static TermRarity Unknown { get; } = new(ImmutableDictionary<long, int>.Empty);

    /// <summary>From 1 for what no other report has down towards 0.</summary>
    public double Of(long term) => Half / (Half + reports.GetValueOrDefault(term));
}
