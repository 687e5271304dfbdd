using Hearsay.Knowledge.Places;

namespace Hearsay.Entities.Places;

/// <summary>What speaks for one of the places of a name.</summary>
internal sealed class ChoiceFeatures(Reading reading, Gazetteer gazetteer, PlaceContext context)
{
    private static readonly string[] Sizes = ["town", "division", "other"];

    private static readonly FeatureBlocks Layout = new();
    private static readonly int Population = Layout.Add("population", Sizes);
    private static readonly int Relative = Layout.Add("population against the largest", Sizes);
    private static readonly int Largest = Layout.Add("largest");
    private static readonly int Kind = Layout.Add<PlaceKind>("kind");
    private static readonly int Inside = Layout.Add("inside what follows");
    private static readonly int NotInside = Layout.Add("not inside what follows");
    private static readonly int Contains = Layout.Add("holds what stands before");
    private static readonly int TownOfDateline = Layout.Add("a town in the dateline");
    private static readonly int Acts = Layout.Add<PlaceKind>("acts");
    private static readonly int Usual = Layout.Add("usual name");
    private static readonly int Exact = Layout.Add("same marks");
    private static readonly int CountryShare = Layout.Add("country of the report");
    private static readonly int DivisionShare = Layout.Add("division of the report");
    private static readonly int HasCountry = Layout.Add("some of its country");
    private static readonly int HasDivision = Layout.Add("some of its division");
    private static readonly int NearOthers = Layout.Add("near other places");
    private static readonly int Nearest = Layout.Add("nearest other place", "50", "150", "500", "1500", "far");
    private static readonly int SmallFar = Layout.Add("small and far");

    /// <summary>All features by number.</summary>
    public static FeatureBlocks Blocks => Layout;

    /// <summary>Collects the features of a place of a group's name.</summary>
    public void Collect(PlaceGroup group, int index, Features features)
    {
        features.Clear();
        var place = gazetteer[group.Places[index]];
        var largest = gazetteer[group.Places[0]].Population;
        var size = place.IsTown ? 0 : place.Kind is PlaceKind.Region or PlaceKind.District ? 1 : 2; // a million in a town is more than in a state
        features.Add(Population + size, (float)Math.Log10(place.Population + 1));
        features.Add(Relative + size, (float)Math.Log10((place.Population + 1) / (largest + 1)));
        features.Add(Largest, index == 0);
        features.Add(Kind + (int)place.Kind);
        AddWords(group, place, features);
        AddContext(group, place, features);
    }

    private void AddWords(PlaceGroup group, GazetteerPlace place, Features features)
    {
        var (inside, outside, contains) = (0, 0, 0);
        foreach (var spot in group.Spots)
        {
            if (spot.Container is { } container) _ = LiesIn(place, container) ? inside++ : outside++;
            if (spot.Content is { } content && Holds(place, content)) contains++;
        }
        features.Add(Inside, inside > 0);
        features.Add(NotInside, outside > 0);
        features.Add(Contains, contains > 0);
        features.Add(TownOfDateline, place.IsTown && IsDateline(group.Spots[0]));
        features.Add(Acts + (int)place.Kind, group.Spots.Count(spot => spot.Use == PlaceUse.Actor) / (float)group.Spots.Count);
        var name = gazetteer.Name(place.Index);
        features.Add(Usual, PlaceNames.Fold(name) == group.Spots[0].Name);
        features.Add(Exact, group.Spots[0].Span.Of(reading.Text).Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private void AddContext(PlaceGroup group, GazetteerPlace place, Features features)
    {
        var country = gazetteer.CountryKey(place.Division);
        var share = context.CountryShare(country, group);
        features.Add(CountryShare, (float)share);
        features.Add(HasCountry, share > 0.02);
        if (place.Kind != PlaceKind.Country)
        {
            var division = context.DivisionShare(place.Division, group);
            features.Add(DivisionShare, (float)division);
            features.Add(HasDivision, division > 0.02);
        }
        var (near, nearest) = context.Surroundings(place, group);
        features.Add(NearOthers, (float)Math.Log2(1 + near));
        features.Add(Nearest + (nearest < 50 ? 0 : nearest < 150 ? 1 : nearest < 500 ? 2 : nearest < 1500 ? 3 : 4));
        features.Add(SmallFar, nearest > 500 && place.IsTown && place.Population < 20_000);
    }

    /// <summary>A name in capitals among the first words of a paragraph: "PARIS (AFP) -".</summary>
    private bool IsDateline(Spot spot)
    {
        var sentence = reading.Sentences[reading.Tokens[spot.First].Sentence];
        return spot.First < sentence.FirstToken + 2 && spot.Span.Length > 3 && !spot.Span.Of(reading.Text).ContainsAnyInRange('a', 'z');
    }

    /// <summary>True where a place lies in one of those that the words after it may name.</summary>
    private bool LiesIn(GazetteerPlace place, Spot container)
    {
        foreach (var index in container.Places)
        {
            if (Holds(gazetteer[index], place)) return true;
        }
        return false;
    }

    private bool Holds(GazetteerPlace container, Spot content)
    {
        foreach (var index in content.Places)
        {
            if (Holds(container, gazetteer[index])) return true;
        }
        return false;
    }

    private bool Holds(GazetteerPlace container, GazetteerPlace place) => container.Index != place.Index && container.Kind switch
    {
        PlaceKind.Country => place.Kind != PlaceKind.Country && gazetteer.SameCountry(container.Division, place.Division),
        PlaceKind.Region => place.Division == container.Division && place.Kind is not PlaceKind.Region,
        _ => place.Kind is not (PlaceKind.Country or PlaceKind.Region) && container.Radius > 0
            && (container.Division == 0 || gazetteer.SameCountry(container.Division, place.Division))
            && place.DistanceTo(container.Latitude, container.Longitude) < container.Radius * 1.5,
    };
}
