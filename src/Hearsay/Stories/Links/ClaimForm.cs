namespace Hearsay.Stories.Links;

/// <summary>A claim's sketch made ready to be compared with thousands of others; follows from the sketch alone.</summary>
internal sealed class ClaimForm
{
    private const float RareIdf = 8;

    private const float CommonIdf = 2.45f; // in a twelfth of all documents

    private readonly ClaimSketch _claim;
    private bool? _isPlaceCountry;

    /// <summary>How rare a stem is, in [0, 1].</summary>
    public static double RarenessOf(string stem) => Math.Min(1, DocumentFrequencies.Shipped.Idf(stem) / RareIdf);

    /// <summary>True where a stem may mean anything: have, take, give, come, show.</summary>
    public static bool IsCommonWord(string stem) => DocumentFrequencies.Shipped.Idf(stem) < CommonIdf;

    public ClaimForm(ClaimSketch claim)
    {
        Stem = StableHash.Of(claim.Stem);
        Vector = StemVectors.Shipped.NumberOf(claim.Stem);
        Rareness = RarenessOf(claim.Stem);
        IsCommon = IsCommonWord(claim.Stem);
        IsLight = LightVerbs.Shipped.Contains(claim.Lemma);
        (Close, Wide) = (WordKin.Shipped.CloseOf(claim.Stem), WordKin.Shipped.WideOf(claim.Stem));
        Words = new StemSet(claim.Words);
        Sentence = new StemSet(claim.Sentence);
        Agents = [.. claim.Arguments.Where(ArgumentMatch.IsAgent)];
        Doers = [.. Agents.Select(Doer.Of)];
        Targets = [.. claim.Arguments.Where(ArgumentMatch.IsTarget)];
        TargetVectors = [.. Targets.Select(argument => StemVectors.Shipped.NumberOf(argument.Head)).OfType<int>()];
        IsFilled = Agents.Concat(Targets).Any(argument => argument.Head.Length > 0 || argument.Name is not null);
        _claim = claim;
    }

    /// <summary>Hash of the predicate's stem.</summary>
    public long Stem { get; }

    /// <summary>Number of the stem's vector; null where it has none.</summary>
    public int? Vector { get; }

    /// <summary>How rare the stem is, in [0, 1].</summary>
    public double Rareness { get; }

    /// <summary>True where the stem may mean anything: have, take, give, come, show.</summary>
    public bool IsCommon { get; }

    /// <summary>True where the predicate says little without its object.</summary>
    public bool IsLight { get; }

    /// <summary>Groups of synonyms, derived words, causes and effects that the stem is in.</summary>
    public ImmutableArray<int> Close { get; }

    /// <summary>Groups of verbs under one more general verb that the stem is in.</summary>
    public ImmutableArray<int> Wide { get; }

    /// <summary>Numbers of the vectors of those acted upon.</summary>
    public int[] TargetVectors { get; }

    /// <summary>True where the claim says who acted or to whom it was done.</summary>
    public bool IsFilled { get; }

    public StemSet Words { get; }

    public StemSet Sentence { get; }

    public SketchedArgument[] Agents { get; }

    /// <summary>What is known of each of the agents.</summary>
    public Doer[] Doers { get; }

    public SketchedArgument[] Targets { get; }

    /// <summary>True where the place is the country itself; looked up when first asked for, which few are.</summary>
    public bool IsPlaceCountry => _isPlaceCountry ??= _claim is { Place: { } place, Country: { } code }
        && Knowledge.Actors.ActorResolver.Shipped.Resolve(place, null) is { Sector: null, CountryCode: { } found } && found == code;
}
