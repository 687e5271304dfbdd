namespace Hearsay.Stories.Links;

/// <summary>Says whether the happening of one claim is part of the other's: the same kind by the same actor, in a narrower time or place.</summary>
internal static class ClaimParts
{
    public static bool IsPart(ClaimPair pair) =>
        SameKind(pair.A, pair.B) && SameActor(pair.A, pair.B) && (IsInside(pair.A, pair.B) || IsInside(pair.B, pair.A));

    private static bool SameKind(ClaimSketch a, ClaimSketch b) => a.Type is { } type ? type == b.Type : a.Stem == b.Stem;

    private static bool SameActor(ClaimSketch a, ClaimSketch b) => ArgumentMatch.Best(a.Form.Agents, b.Form.Agents) > 0;

    /// <summary>Strictly narrower in time or place, and not wider in the other.</summary>
    private static bool IsInside(ClaimSketch part, ClaimSketch whole)
    {
        var (time, place) = (Narrower(part.From, part.To, whole.From, whole.To), Narrower(part.Place, part.Country, whole));
        return (time > 0 && place >= 0) || (place > 0 && time >= 0);
    }

    private static int Narrower(DateOnly? from, DateOnly? to, DateOnly? wholeFrom, DateOnly? wholeTo)
    {
        if (from is null || to is null || wholeFrom is null || wholeTo is null) return 0;
        if (from == wholeFrom && to == wholeTo) return 0;
        return from >= wholeFrom && to <= wholeTo ? 1 : -1;
    }

    /// <summary>A place inside a country is narrower than the country.</summary>
    private static int Narrower(string? place, string? country, ClaimSketch whole)
    {
        if (place is null || whole.Place is null || place == whole.Place) return 0;
        return country is not null && country == whole.Country && whole.Form.IsPlaceCountry ? 1 : -1;
    }
}
