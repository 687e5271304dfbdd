namespace Hearsay.Entities.Places;

/// <summary>
/// Chooses between the places of each name, all names of a report together: first by what each name
/// shows alone, then again, twice, with the other places as chosen so far. Log-linear, after
/// Lieberman and Samet (2012, adaptive context) and DeLozier et al. (2015).
/// </summary>
internal sealed class PlaceChooser(PlaceWeights weights, ChoiceFeatures choices, PlaceContext context)
{
    private const int Rounds = 2;
    private readonly Features _features = new();

    /// <summary>Sets the choice, its certainty and its reason for every group.</summary>
    public void Choose(List<PlaceGroup> groups)
    {
        ChooseFirst(groups);
        for (var round = 0; round < Rounds; round++)
        {
            ChooseOnce(groups, weights.Second);
            context.Learn(groups);
        }
        foreach (var group in groups) group.Why = Reason(group);
    }

    /// <summary>The first round alone: what training of the second begins with.</summary>
    public void ChooseFirst(List<PlaceGroup> groups)
    {
        ChooseOnce(groups, weights.First);
        context.Learn(groups);
    }

    private void ChooseOnce(List<PlaceGroup> groups, float[] model)
    {
        foreach (var group in groups)
        {
            if (group.Places.Length == 0) continue;
            var scores = group.Shares;
            for (var i = 0; i < scores.Length; i++)
            {
                choices.Collect(group, i, _features);
                scores[i] = _features.Score(model);
            }
            group.Chosen = Array.IndexOf(scores, scores.Max());
            ToShares(scores);
        }
    }

    private static void ToShares(double[] scores)
    {
        var (top, sum) = (scores.Max(), 0.0);
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Math.Exp(scores[i] - top);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }

    /// <summary>The features in which the chosen place is most ahead of the next best.</summary>
    private string Reason(PlaceGroup group)
    {
        if (group.Places.Length == 0) return group.Why;
        if (group.Places.Length == 1) return "the only place of this name";
        var chosen = Worths(group, group.Chosen);
        var rival = Enumerable.Range(0, group.Places.Length).Where(i => i != group.Chosen).Select(i => Worths(group, i)).MaxBy(worths => worths.Sum())!;
        var decided = chosen.Select((worth, feature) => (Lead: worth - rival[feature], Feature: feature))
            .Where(item => item.Lead > 0.05f).OrderByDescending(item => item.Lead).ThenBy(item => item.Feature)
            .Take(2).Select(item => ChoiceFeatures.Blocks.Names[item.Feature]).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{group.Places.Length} places of this name; {(decided.Count > 0 ? string.Join(", ", decided) : "none ahead, the first taken")}; {group.Certainty:0.00}");
    }

    private float[] Worths(PlaceGroup group, int index)
    {
        var worths = new float[ChoiceFeatures.Blocks.Names.Count];
        choices.Collect(group, index, _features);
        foreach (var (feature, value) in _features.Held) worths[feature] += weights.Second[feature] * value;
        return worths;
    }
}
