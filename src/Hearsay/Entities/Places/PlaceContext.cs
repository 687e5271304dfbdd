using Hearsay.Knowledge;
using Hearsay.Knowledge.Places;

namespace Hearsay.Entities.Places;

/// <summary>
/// What a report says about where it is set: countries by demonym and outlet, and the places that its
/// names may stand for, each for as much as it is likely.
/// </summary>
internal sealed class PlaceContext
{
    private const double Least = 0.02; // a place less likely than this is no neighbour
    private const double Reach = 150; // km over which a neighbour's weight falls to a third

    private const double WeightOfOutlet = 0.5; // in demonyms

    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<int, double> _named = [];
    private readonly Dictionary<int, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly List<Neighbour> _neighbours = [];
    private double _all;

    /// <summary>Begins with what the words say, before any place is chosen.</summary>
    /// <param name="reading">With mentions.</param>
    /// <param name="gazetteer">Where places are looked up.</param>
    /// <param name="words">Demonyms.</param>
    public PlaceContext(Reading reading, Gazetteer gazetteer, PlaceWords words)
    {
        _gazetteer = gazetteer;
        if (reading.Report.Outlet is { } outlet && NewsSources.Shipped.TryFind(outlet, out var source, out _) && source.Country is { Length: 2 } code)
            Add(_named, Gazetteer.CountryKey(code), WeightOfOutlet);
        foreach (var mention in reading.Mentions)
        {
            if (mention.Form == MentionForm.Name && words.Demonym(mention.Span.Of(reading.Text)) is not 0 and var country) Add(_named, country, 1);
        }
        Learn([]);
    }

    /// <summary>Takes over how likely the places of each group are.</summary>
    public void Learn(IEnumerable<PlaceGroup> groups)
    {
        _countries.Clear();
        _divisions.Clear();
        _neighbours.Clear();
        foreach (var (country, weight) in _named) Add(_countries, country, weight);
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Places.Length; i++)
            {
                if (group.Shares[i] < Least) continue;
                var place = _gazetteer[group.Places[i]];
                Add(_countries, _gazetteer.CountryKey(place.Division), group.Weight * group.Shares[i]);
                if (place.Kind is PlaceKind.Country or PlaceKind.Continent) continue;
                Add(_divisions, place.Division, group.Weight * group.Shares[i]);
                _neighbours.Add(new Neighbour(group, place.Index, place.Latitude, place.Longitude, group.Shares[i]));
            }
        }
        _all = _countries.Values.Sum();
    }

    /// <summary>What share of the evidence from the other names a country has, 0 to 1.</summary>
    public double CountryShare(int country, PlaceGroup without)
    {
        if (country == 0) return 0;
        var (own, ownAll) = (0.0, 0.0);
        for (var i = 0; i < without.Places.Length; i++)
        {
            var other = without.Shares[i] < Least ? 0 : _gazetteer.CountryKey(_gazetteer[without.Places[i]].Division);
            if (other == 0) continue;
            ownAll += without.Weight * without.Shares[i];
            if (other == country) own += without.Weight * without.Shares[i];
        }
        return Share(_countries.GetValueOrDefault(country) - own, _all - ownAll);
    }

    /// <summary>The same for a division.</summary>
    public double DivisionShare(int division, PlaceGroup without)
    {
        if (division == 0) return 0;
        var own = 0.0;
        for (var i = 0; i < without.Places.Length; i++)
        {
            if (without.Shares[i] < Least) continue;
            var place = _gazetteer[without.Places[i]];
            if (place.Division == division && place.Kind is not (PlaceKind.Country or PlaceKind.Continent)) own += without.Weight * without.Shares[i];
        }
        return Share(_divisions.GetValueOrDefault(division) - own, _all);
    }

    /// <summary>How many places of the other names lie near, each counting for as much as it is likely and less the farther away; and the distance in km of the nearest that is likelier than not.</summary>
    public (double Near, double Nearest) Surroundings(GazetteerPlace place, PlaceGroup without)
    {
        var (near, nearest) = (0.0, 20_000.0);
        foreach (var other in _neighbours)
        {
            if (other.Group == without || other.Place == place.Index || (Math.Abs(other.Latitude - place.Latitude) > 20 && other.Share < 0.5)) continue;
            var distance = place.DistanceTo(other.Latitude, other.Longitude);
            near += Math.Exp(-distance / Reach) * other.Share;
            if (other.Share > 0.5) nearest = Math.Min(nearest, distance);
        }
        return (near, nearest);
    }

    private static double Share(double part, double whole) => Math.Clamp(part / (Math.Max(whole, 0) + 0.5), 0, 1);

    private static void Add(Dictionary<int, double> counts, int key, double weight)
    {
        if (key != 0) counts[key] = counts.GetValueOrDefault(key) + weight;
    }

    private readonly record struct Neighbour(PlaceGroup Group, int Place, double Latitude, double Longitude, double Share);
}
