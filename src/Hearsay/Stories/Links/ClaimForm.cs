namespace Hearsay.Stories.Links;

/// <summary>
/// A claim's sketch made ready to be compared with thousands of others; follows from the sketch alone. What only those need
/// that no rule tells apart is made when it is first asked for: of ten claims met, nine are not.
/// </summary>
internal sealed class ClaimForm(ClaimSketch claim)
{
    private const float RareIdf = 8;

    private const float CommonIdf = 2.45f; // in a twelfth of all documents

    private bool? _isPlaceCountry;

    /// <summary>How rare a stem is, in [0, 1].</summary>
    public static double RarenessOf(string stem) => Math.Min(1, DocumentFrequencies.Shipped.Idf(stem) / RareIdf);

    /// <summary>True where a stem may mean anything: have, take, give, come, show.</summary>
    public static bool IsCommonWord(string stem) => DocumentFrequencies.Shipped.Idf(stem) < CommonIdf;

    /// <summary>Hash of the predicate's stem.</summary>
    public long Stem { get; } = StableHash.Of(claim.Stem);

    public SketchedArgument[] Agents { get; } = [.. claim.Arguments.Where(ArgumentMatch.IsAgent)];

    /// <summary>What is known of each of the agents.</summary>
    public Doer[] Doers => field ??= [.. Agents.Select(Doer.Of)];

    public SketchedArgument[] Targets { get; } = [.. claim.Arguments.Where(ArgumentMatch.IsTarget)];

    /// <summary>Number of the stem's vector; null where it has none.</summary>
    public int? Vector { get; } = StemVectors.Shipped.NumberOf(claim.Stem);

    /// <summary>How rare the stem is, in [0, 1].</summary>
    public double Rareness { get; } = RarenessOf(claim.Stem);

    /// <summary>True where the stem may mean anything: have, take, give, come, show.</summary>
    public bool IsCommon { get; } = IsCommonWord(claim.Stem);

    /// <summary>True where the predicate says little without its object.</summary>
    public bool IsLight { get; } = LightVerbs.Shipped.Contains(claim.Lemma);

    /// <summary>Groups of synonyms, derived words, causes and effects that the stem is in.</summary>
    public ImmutableArray<int> Close => field.IsDefault ? field = WordKin.Shipped.CloseOf(claim.Stem) : field;

    /// <summary>Groups of verbs under one more general verb that the stem is in.</summary>
    public ImmutableArray<int> Wide => field.IsDefault ? field = WordKin.Shipped.WideOf(claim.Stem) : field;

    /// <summary>Numbers of the vectors of those acted upon.</summary>
    public int[] TargetVectors => field ??= [.. Targets.Select(argument => StemVectors.Shipped.NumberOf(argument.Head)).OfType<int>()];

    /// <summary>True where the claim says who acted or to whom it was done.</summary>
    public bool IsFilled => Agents.Concat(Targets).Any(argument => argument.Head.Length > 0 || argument.Name is not null);

    public StemSet Words => field ??= new StemSet(claim.Words);

    public StemSet Sentence => field ??= new StemSet(claim.Sentence);

    /// <summary>True where the place is the country itself.</summary>
    public bool IsPlaceCountry => _isPlaceCountry ??= claim is { Place: { } place, Country: { } code }
        && Knowledge.Actors.ActorResolver.Shipped.Resolve(place, null) is { Sector: null, CountryCode: { } found } && found == code;
}
