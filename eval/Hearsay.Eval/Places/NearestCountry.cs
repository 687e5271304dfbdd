using Hearsay.Knowledge.Places;

namespace Hearsay.Eval.Places;

/// <summary>The country of a point, for corpora that give coordinates alone: that of the nearest town of the gazetteer.</summary>
internal sealed class NearestCountry
{
    private const double Farthest = 300; // km; beyond it a point is taken to lie in none
    private readonly GazetteerPlace[] _towns =
        [.. Enumerable.Range(0, Gazetteer.Shipped.Count).Select(i => Gazetteer.Shipped[i]).Where(place => place.IsTown).OrderBy(place => place.Latitude)];

    private readonly Dictionary<(double, double), string?> _known = [];

    /// <summary>ISO 3166-1 alpha-2; null far from any town.</summary>
    public string? Of(double latitude, double longitude)
    {
        if (!_known.TryGetValue((latitude, longitude), out var country)) _known.Add((latitude, longitude), country = Find(latitude, longitude));
        return country;
    }

    private string? Find(double latitude, double longitude)
    {
        var (nearest, least) = (0, Farthest);
        foreach (var town in _towns)
        {
            if (Math.Abs(town.Latitude - latitude) > 3) continue;
            var distance = town.DistanceTo(latitude, longitude);
            if (distance < least) (nearest, least) = (town.Division, distance);
        }
        return Gazetteer.Shipped.Country(nearest);
    }
}
