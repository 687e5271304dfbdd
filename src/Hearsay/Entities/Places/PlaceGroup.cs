namespace Hearsay.Entities.Places;

/// <summary>All spots of one name that are taken for one place: one sense in a report.</summary>
internal sealed class PlaceGroup(Spot first)
{
    /// <summary>In text order.</summary>
    public List<Spot> Spots { get; } = [first];

    /// <summary>The places of the name.</summary>
    public int[] Places { get; } = first.Places;

    /// <summary>Index into <see cref="Places"/> of the one chosen; -1 where there is none.</summary>
    public int Chosen { get; set; } = first.Places.Length > 0 ? 0 : -1;

    /// <summary>How likely each place is; sums to 1.</summary>
    public double[] Shares { get; } = new double[first.Places.Length];

    /// <summary>How likely the chosen one is, 0 to 1.</summary>
    public double Certainty => Chosen < 0 ? 0 : Shares[Chosen];

    /// <summary>What the name counts for as evidence of where the report is set: more where it comes more often, but less than in proportion.</summary>
    public double Weight => Math.Sqrt(Spots.Count);

    /// <summary>What decided.</summary>
    public string Why { get; set; } = "no list has this name";

    /// <summary>
    /// Groups spots by name. Where a name stands before different containers ("Portland, Oregon" and
    /// "Portland, Maine") each has its group, and the others join the
    /// one seen last. "Kursk region" and "Kursk" are two names.
    /// </summary>
    public static List<PlaceGroup> Of(IEnumerable<Spot> spots)
    {
        var groups = new List<PlaceGroup>();
        var byName = new Dictionary<string, List<PlaceGroup>>(StringComparer.Ordinal);
        foreach (var spot in spots)
        {
            if (!byName.TryGetValue(spot.Name, out var same)) byName.Add(spot.Name, same = []);
            var group = same.LastOrDefault(group => group.IsFor(spot));
            if (group is not null)
            {
                group.Spots.Add(spot);
                continue;
            }
            same.Add(group = new PlaceGroup(spot));
            groups.Add(group);
        }
        return groups;
    }

    private bool IsFor(Spot spot) => spot.Word == Spots[0].Word && IsInSame(spot);

    private bool IsInSame(Spot spot) =>
        spot.Container is null || Spots.Find(other => other.Container is not null) is not { } other || other.Container!.Name == spot.Container.Name;
}
