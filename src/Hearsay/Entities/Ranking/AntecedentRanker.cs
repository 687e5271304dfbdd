using Hearsay.Entities.Sieves;

namespace Hearsay.Entities.Ranking;

/// <summary>
/// Leads pronouns and definite phrases to the cluster that the model finds most likely, from left to
/// right; below the threshold of their class they stay unresolved.
/// </summary>
internal sealed class AntecedentRanker(AntecedentModel model) : ISieve
{
    public void Link(CoreferenceContext context)
    {
        var search = new AntecedentSearch(context);
        Span<Antecedent> found = new Antecedent[AntecedentSearch.MaxClusters];
        foreach (var anaphor in context.Candidates)
        {
            if (AnaphorClasses.Of(anaphor) is not { } anaphorClass || context.Clusters.Why(anaphor.Index) is not null) continue;
            var count = search.Find(anaphor, anaphorClass, found);
            if (count == 0) continue;
            var (best, probability) = Best(context, anaphor, anaphorClass, found[..count]);
            if (best >= 0 && probability >= Threshold)
                context.Clusters.TryDescribe(anaphor.Index, found[best].Last, anaphor.IsPronoun ? "coreference/1: pronoun" : "coreference/1: described by kind");
        }
    }

    /// <summary>How sure the model must be; on GUM more than four in five answers are right above it.</summary>
    private const float Threshold = 0.5f;

    /// <summary>The likeliest cluster and its probability; -1 where "none" is likelier.</summary>
    private (int Best, float Probability) Best(
        CoreferenceContext context, Candidate anaphor, AnaphorClass anaphorClass, ReadOnlySpan<Antecedent> found)
    {
        Span<float> scores = stackalloc float[AntecedentSearch.MaxClusters + 1];
        Span<int> active = stackalloc int[AntecedentFeatures.MaxActive];
        var n = AntecedentFeatures.OfNone(context, anaphor, found.Length, active);
        scores[found.Length] = model.Score(anaphorClass, active[..n]);
        for (var i = 0; i < found.Length; i++)
        {
            n = AntecedentFeatures.OfPair(context, anaphor, found[i], found.Length, active);
            scores[i] = model.Score(anaphorClass, active[..n]);
        }
        scores = scores[..(found.Length + 1)];
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }
        var sum = 0f;
        foreach (var score in scores) sum += MathF.Exp(score - scores[best]);
        return (best == found.Length ? -1 : best, 1 / sum);
    }
}
