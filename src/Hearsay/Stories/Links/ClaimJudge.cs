namespace Hearsay.Stories.Links;

/// <summary>Judges two claims: vetoes first, then the model, then what they share short of being the same.</summary>
internal static class ClaimJudge
{
    private const int ShownFeatures = 6;

    public static ClaimLink Judge(ClaimRef a, ClaimRef b, ClaimPair pair, bool capped, ClaimModel model)
    {
        var veto = Veto(pair) ?? ClaimVetoes.OfReports(pair);
        var (relation, score) = Decide(pair, veto, model);
        if (pair.SameText) return new ClaimLink(a, b, relation, score, veto, [new LinkFeature("same words of the same text", 1, 1)], capped);
        if (Withholdings.Bearing(pair) > 0) return new ClaimLink(a, b, relation, score, veto, [new LinkFeature("withholds something about it", score, 1)], capped);
        return new ClaimLink(a, b, relation, score, veto, relation == ClaimRelation.Different ? [] : Deciding(ClaimFeatures.Of(pair), model), capped);
    }

    /// <summary>The rule that forbids two claims to be the same; null where none does.</summary>
    public static string? Veto(ClaimPair pair) => pair.SameText || Withholdings.Bearing(pair) > 0 ? null : ClaimVetoes.Of(pair);

    /// <summary>How two claims stand to each other, and how likely they are the same.</summary>
    /// <param name="pair">The claims.</param>
    /// <param name="veto">As <see cref="Veto"/> gives it.</param>
    /// <param name="model">Says how likely.</param>
    public static (ClaimRelation Relation, double Score) Decide(ClaimPair pair, string? veto, ClaimModel model)
    {
        if (pair.SameText) return (ClaimRelation.Same, 1);
        if (Withholdings.Bearing(pair) is > 0 and var bearing) return (ClaimRelation.Related, bearing);
        var features = ClaimFeatures.Of(pair);
        var probability = model.Probability(features);
        var relation = veto is null && probability >= model.Threshold ? ClaimRelation.Same : Short(pair, veto, features);
        return (relation, veto is null ? Math.Round(probability, 4) : 0);
    }

    /// <summary>The link that a person decided on.</summary>
    public static ClaimLink Decided(ClaimRef a, ClaimRef b, DecidedLink decided)
    {
        var (relation, score) = Outcome(decided);
        return new ClaimLink(a, b, relation, score, relation == ClaimRelation.Same ? null : $"decided by {decided.By}", [new LinkFeature($"decided by {decided.By}", 1, 1)], false);
    }

    /// <summary>What a decision comes to; claims that are not the same are forbidden to share a slot.</summary>
    public static (ClaimRelation Relation, double Score) Outcome(DecidedLink decided) =>
        decided.Relation == ClaimRelation.Same ? (ClaimRelation.Same, 1) : (decided.Relation, 0);

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
