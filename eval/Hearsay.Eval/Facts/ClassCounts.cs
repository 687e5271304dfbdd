namespace Hearsay.Eval.Facts;

/// <summary>How often each class was given for each gold class; a null stands for a predicate of which no claim was made.</summary>
internal sealed class ClassCounts
{
    private readonly Dictionary<(FactualityValue Gold, FactualityValue? Given), int> _counts = [];

    public void Add(FactualityValue gold, FactualityValue? given) =>
        _counts[(gold, given)] = _counts.GetValueOrDefault((gold, given)) + 1;

    public int Total => _counts.Values.Sum();

    public int Found => _counts.Where(c => c.Key.Given is not null).Sum(c => c.Value);

    /// <summary>The score of a class; with <paramref name="foundOnly"/> over predicates with a claim alone.</summary>
    public F1 Of(FactualityValue value, bool foundOnly = false) => new(
        _counts.GetValueOrDefault((value, (FactualityValue?)value)),
        _counts.Where(c => c.Key.Given == value).Sum(c => c.Value),
        _counts.Where(c => c.Key.Gold == value && (!foundOnly || c.Key.Given is not null)).Sum(c => c.Value));

    /// <summary>Mean over the seven classes.</summary>
    public double Macro(bool foundOnly = false) => Enum.GetValues<FactualityValue>().Average(value => Of(value, foundOnly).Value);

    /// <summary>The commonest confusions, as "planned for possible 4".</summary>
    public string Confusions(int most) => string.Join(", ", _counts.Where(c => c.Key.Given is { } given && given != c.Key.Gold)
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key.Gold).ThenBy(c => c.Key.Given).Take(most)
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key.Given} for {c.Key.Gold} {c.Value}").ToLowerInvariant()));
}
