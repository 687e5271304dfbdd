namespace Hearsay.Stories.Links;

/// <summary>A claim's sketch made ready to be compared with thousands of others; follows from the sketch alone.</summary>
internal sealed class ClaimForm
{
    private const float RareIdf = 8;

    public ClaimForm(ClaimSketch claim)
    {
        Stem = StableHash.Of(claim.Stem);
        Vector = StemVectors.Shipped.NumberOf(claim.Stem);
        Rareness = Math.Min(1, DocumentFrequencies.Shipped.Idf(claim.Stem) / RareIdf);
        Words = new StemSet(claim.Words);
        Sentence = new StemSet(claim.Sentence);
        Agents = [.. claim.Arguments.Where(ArgumentMatch.IsAgent)];
        Targets = [.. claim.Arguments.Where(ArgumentMatch.IsTarget)];
        IsPlaceCountry = claim.Place is { } place && claim.Country is { } code
            && Knowledge.Actors.ActorResolver.Shipped.Resolve(place, null) is { Sector: null, CountryCode: { } found } && found == code;
    }

    /// <summary>Hash of the predicate's stem.</summary>
    public long Stem { get; }

    /// <summary>Number of the stem's vector; null where it has none.</summary>
    public int? Vector { get; }

    /// <summary>How rare the stem is, in [0, 1].</summary>
    public double Rareness { get; }

    public StemSet Words { get; }

    public StemSet Sentence { get; }

    public SketchedArgument[] Agents { get; }

    public SketchedArgument[] Targets { get; }

    /// <summary>True where the place is the country itself.</summary>
    public bool IsPlaceCountry { get; }
}
