namespace Hearsay.Stories.Links;

/// <summary>Says whether the happening of one claim is part of the other's: the same kind by the same actor, in a narrower time or place.</summary>
internal static class ClaimParts
{
    public static bool IsPart(ClaimPair pair) =>
        SameKind(pair.A, pair.B) && SameActor(pair.A, pair.B) && (IsInside(pair.A, pair.B) || IsInside(pair.B, pair.A));

    private static bool SameKind(ClaimSketch a, ClaimSketch b) => a.Type is { } type ? type == b.Type : a.Stem == b.Stem;

    private static bool SameActor(ClaimSketch a, ClaimSketch b) =>
        a.Arguments.Where(ArgumentMatch.IsAgent).Any(one => b.Arguments.Where(ArgumentMatch.IsAgent).Any(other => ArgumentMatch.Of(one, other) > 0));

    /// <summary>Strictly narrower in time or place, and not wider in the other.</summary>
    private static bool IsInside(ClaimSketch part, ClaimSketch whole)
    {
        var (time, place) = (Narrower(part.From, part.To, whole.From, whole.To), Narrower(part.Place, part.Country, whole.Place, whole.Country));
        return (time > 0 && place >= 0) || (place > 0 && time >= 0);
    }

    private static int Narrower(DateOnly? from, DateOnly? to, DateOnly? wholeFrom, DateOnly? wholeTo)
    {
        if (from is null || to is null || wholeFrom is null || wholeTo is null) return 0;
        if (from == wholeFrom && to == wholeTo) return 0;
        return from >= wholeFrom && to <= wholeTo ? 1 : -1;
    }

    /// <summary>A place inside a country is narrower than the country.</summary>
    private static int Narrower(string? place, string? country, string? wholePlace, string? wholeCountry)
    {
        if (place is null || wholePlace is null || place == wholePlace) return 0;
        return country is not null && country == wholeCountry && IsCountry(wholePlace, wholeCountry) ? 1 : -1;
    }

    private static bool IsCountry(string place, string code) =>
        Knowledge.Actors.ActorResolver.Shipped.Resolve(place, null) is { Sector: null, CountryCode: { } found } && found == code;
}
