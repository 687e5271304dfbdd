namespace Hearsay.Stories.Links;

/// <summary>Rules that forbid two claims to be the same, whatever their likeness.</summary>
internal static class ClaimVetoes
{
    /// <summary>Days between two reports from which on an undated happening may be another one.</summary>
    private const double Week = 7;

    /// <summary>The rule that forbids it; null where none does.</summary>
    public static string? Of(ClaimPair pair)
    {
        var (a, b) = (pair.A, pair.B);
        if (a.IsSpeech || b.IsSpeech) return "tells that something was said, not what";
        if (DatesApart(a, b)) return "dates apart";
        if (pair.Days > Week && OtherNames(a, b)) return "other names, weeks apart";
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) return "places in different countries";
        if (RivalDoers.AreSwapped(a, b)) return "roles swapped";
        if (RivalDoers.AreApart(a, b)) return "somebody or something else did it";
        if ((a.Withheld is null) != (b.Withheld is null)) return "one is withheld, the other said";
        if (a.Withheld != b.Withheld) return "different things withheld";
        if ((!pair.SameStory || (a.Form.IsLight && b.Form.IsLight)) && OnlyCommonWord(a, b)) return "nothing in common but a common word";
        return UnitsApart(a, b) ? "numbers of different units" : null;
    }

    /// <summary>The rule about their reports that forbids it, once it is known how alike these are; null where none does.</summary>
    public static string? OfReports(ClaimPair pair) => pair is { Likeness: 0, SameText: false, SameStory: false } ? "in reports of two stories that share no name" : null;

    /// <summary>"Had no part in it" and "had full confidence": a predicate that says little by itself, and no argument that both share; inside one story the model weighs the words that are common in the news and mean something, "kill" or "offer".</summary>
    private static bool OnlyCommonWord(ClaimSketch a, ClaimSketch b) =>
        a.Withheld is null && a.Form.IsCommon && b.Form.IsCommon
        && ArgumentMatch.Overlap(a.Arguments, b.Arguments) == 0;

    /// <summary>Each names whom or what it was done to, and no name is in both: at such a distance another happening of the same kind.</summary>
    private static bool OtherNames(ClaimSketch a, ClaimSketch b) =>
        a.TargetNames.Length > 0 && b.TargetNames.Length > 0 && !ClaimFeatures.SharesTargetName(a, b);

    private static bool DatesApart(ClaimSketch a, ClaimSketch b) =>
        (a.To is { } endA && b.From is { } beginB && beginB.DayNumber - endA.DayNumber > ClaimBlocks.Days)
        || (b.To is { } endB && a.From is { } beginA && beginA.DayNumber - endB.DayNumber > ClaimBlocks.Days);

    private static bool UnitsApart(ClaimSketch a, ClaimSketch b) =>
        a.Units.Length > 0 && b.Units.Length > 0 && a.Units.Intersect(b.Units).FirstOrDefault() is null;
}
