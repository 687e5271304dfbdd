namespace Hearsay.Stories.Links;

/// <summary>Judges two claims: vetoes first, then the model, then what they share short of being the same.</summary>
internal static class ClaimJudge
{
    private const int ShownFeatures = 6;

    public static ClaimLink Judge(ClaimRef a, ClaimRef b, ClaimPair pair, bool capped, ClaimModel model)
    {
        var (relation, score, veto) = Decide(pair, model);
        if (pair.SameText) return new ClaimLink(a, b, relation, score, veto, [new LinkFeature("same words of the same text", 1, 1)], capped);
        if (Withholdings.Bearing(pair) > 0) return new ClaimLink(a, b, relation, score, veto, [new LinkFeature("withholds something about it", score, 1)], capped);
        return new ClaimLink(a, b, relation, score, veto, relation == ClaimRelation.Different ? [] : Deciding(ClaimFeatures.Of(pair), model), capped);
    }

    /// <summary>The same without what decided.</summary>
    public static (ClaimRelation Relation, double Score, string? Veto) Decide(ClaimPair pair, ClaimModel model)
    {
        if (pair.SameText) return (ClaimRelation.Same, 1, null);
        if (Withholdings.Bearing(pair) is > 0 and var bearing) return (ClaimRelation.Related, bearing, null);
        var veto = ClaimVetoes.Of(pair);
        var features = ClaimFeatures.Of(pair);
        var probability = model.Probability(features);
        var relation = veto is null && probability >= model.Threshold ? ClaimRelation.Same : Short(pair, veto, features);
        return (relation, veto is null ? Math.Round(probability, 4) : 0, veto);
    }

    /// <summary>The link that a person decided on.</summary>
    public static ClaimLink Decided(ClaimRef a, ClaimRef b, DecidedLink decided)
    {
        var (relation, score, veto) = Outcome(decided);
        return new ClaimLink(a, b, relation, score, veto, [new LinkFeature($"decided by {decided.By}", 1, 1)], false);
    }

    /// <summary>What a decision comes to; claims that are not the same are forbidden to share a slot.</summary>
    public static (ClaimRelation Relation, double Score, string? Veto) Outcome(DecidedLink decided) =>
        decided.Relation == ClaimRelation.Same ? (ClaimRelation.Same, 1, null) : (decided.Relation, 0, $"decided by {decided.By}");

    /// <summary>PART-OF or RELATED where two claims are not the same.</summary>
    private static ClaimRelation Short(ClaimPair pair, string? veto, double[] features)
    {
        if (veto is null && ClaimParts.IsPart(pair)) return ClaimRelation.PartOf;
        return ClaimFeatures.SharesWhoAndWhat(features) ? ClaimRelation.Related : ClaimRelation.Different;
    }

    private static ImmutableArray<LinkFeature> Deciding(double[] features, ClaimModel model) =>
    [
        .. features.Select((value, i) => new LinkFeature(ClaimFeatures.Names[i], Math.Round(value, 3), Math.Round(value * model.Weight(i), 3)))
            .Where(feature => feature.Weight != 0)
            .OrderByDescending(feature => Math.Abs(feature.Weight)).ThenBy(feature => feature.Name, StringComparer.Ordinal).Take(ShownFeatures),
    ];
}
