using Hearsay.Knowledge.Places;

namespace Hearsay.Entities.Places;

/// <summary>One report's places under work, with all that decides them.</summary>
internal sealed class PlaceSheet
{
    private readonly Reading _reading;
    private readonly Gazetteer _gazetteer = Gazetteer.Shipped;
    private readonly PlaceWeights _weights;
    private readonly PlaceSpotter _spotter;
    private readonly Features _features = new();

    public PlaceSheet(Reading reading, PlaceWeights weights)
    {
        var (words, syntax) = (PlaceWords.Shipped, new SyntaxIndex(reading));
        (_reading, _weights) = (reading, weights);
        _spotter = new PlaceSpotter(reading, _gazetteer, words);
        Names = new NameFeatures(reading, syntax, _gazetteer, words);
        Uses = new UseFeatures(reading, syntax, _gazetteer);
        Context = new PlaceContext(reading, _gazetteer, words);
        Choices = new ChoiceFeatures(reading, _gazetteer, Context);
    }

    public NameFeatures Names { get; }

    public UseFeatures Uses { get; }

    public PlaceContext Context { get; }

    public ChoiceFeatures Choices { get; }

    public PlaceChooser Chooser => new(_weights, Choices, Context);

    /// <summary>All words that may name a place.</summary>
    public List<Spot> Candidates() => Join(_spotter.Find());

    /// <summary>The given words as spots.</summary>
    public List<Spot> Given(IEnumerable<TextSpan> spans) => Join([.. spans.Order().Select(_spotter.Of)]);

    /// <summary>The candidates that do name a place.</summary>
    public List<Spot> Recognised()
    {
        var spots = Candidates().Where(IsPlace).ToList();
        foreach (var spot in spots) (spot.Container, spot.Content) = (null, null);
        return Join(spots);
    }

    /// <summary>Chooses for all spots together and says what each does in its sentence.</summary>
    public ImmutableArray<PlaceValue> Resolve(List<Spot> spots)
    {
        SetUses(spots);
        var groups = PlaceGroup.Of(spots);
        Chooser.Choose(groups);
        return [.. groups.SelectMany(group => group.Spots.Select(spot => Value(spot, group))).OrderBy(place => place.Span)];
    }

    private bool IsPlace(Spot spot)
    {
        if (IsBody(spot)) return true;
        Names.Collect(spot, _features);
        return _features.Score(_weights.Name) > 0;
    }

    /// <summary>"Moscow said it had": a name that the report shows to be a body's, and that is a country's or its capital's. It acts.</summary>
    private bool IsBody(Spot spot) =>
        spot is { Owner: EntityType.Org, MoreOfName: (false, false) }
        && Array.Exists(spot.Places, place => _gazetteer[place].Kind is PlaceKind.Country or PlaceKind.Capital);

    /// <summary>Sets what each spot does in its sentence.</summary>
    public void SetUses(List<Spot> spots)
    {
        foreach (var spot in spots) spot.Use = UseOf(spot);
    }

    private PlaceUse UseOf(Spot spot)
    {
        if (IsBody(spot)) return PlaceUse.Actor;
        Uses.Collect(spot, _features);
        var (actor, modifier) = (_features.Score(_weights.Actor), _features.Score(_weights.Modifier));
        return actor > 0 && actor >= modifier ? PlaceUse.Actor : modifier > 0 ? PlaceUse.Modifier : PlaceUse.Location;
    }

    private PlaceValue Value(Spot spot, PlaceGroup group)
    {
        var why = $"{PlaceFinder.Version}: {group.Why}";
        if (group.Chosen < 0) return new PlaceValue(spot.Span, _reading.Quote(spot.Span), null, null, null, null, null, why, spot.Use);
        var place = _gazetteer[group.Places[group.Chosen]];
        return new PlaceValue(
            spot.Span, _gazetteer.Name(place.Index), _gazetteer.Country(place.Division), _gazetteer.Subdivision(place.Division),
            place.Latitude, place.Longitude, place.Precision, why, spot.Use);
    }

    /// <summary>Links "Paris, Texas", "Paris (Texas)" and "Paris, in Texas": each place to the larger one right after it.</summary>
    private List<Spot> Join(List<Spot> spots)
    {
        for (var i = 0; i + 1 < spots.Count; i++)
        {
            var (inner, outer) = (spots[i], spots[i + 1]);
            var between = outer.First - inner.End;
            if (between is not (1 or 2) || _reading.Tokens[inner.First].Sentence != _reading.Tokens[outer.First].Sentence) continue;
            if (_reading.Word(inner.End) is not ("," or "(") || (between == 2 && _reading.Word(inner.End + 1) is not ("in" or "the"))) continue;
            if (!MayHold(outer)) continue;
            (inner.Container, outer.Content) = (outer, inner);
        }
        return spots;
    }

    private bool MayHold(Spot spot)
    {
        foreach (var index in spot.Places)
        {
            if (_gazetteer[index].Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District) return true;
        }
        return false;
    }
}
