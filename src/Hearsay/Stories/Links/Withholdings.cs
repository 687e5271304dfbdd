using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Stories.Links;

/// <summary>
/// Says of which happening that an earlier report of the story tells somebody leaves something out: "did not disclose how many
/// soldiers" belongs to the deployment in which the same party takes part. The withheld claim then joins the slot of what is
/// told, as a note and not as a position on it; it draws nothing into the slot.
/// </summary>
internal static class Withholdings
{
    /// <summary>Named by its verb, by a thing or person in it, by a word used alike, or by no more than an aspect of what the report is about.</summary>
    private const double ByVerb = 0.9, ByThing = 0.8, ByLikeWord = 0.7, ByAspect = 0.5;

    /// <summary>Least cosine of two words for one thing: soldiers, troops.</summary>
    private const double LeastAlike = 0.7;

    private static readonly Lazy<FrozenSet<string>> Aspects = new(() =>
        KnowledgeFile.Rows(KnowledgeFile.Open("withheld-aspects.tsv"), 1).Select(row => Stemmer.Stem(row[0])).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>True where one claim withholds something and the other does not withhold the same: neither opens or shuts a slot to the other as two accounts do.</summary>
    public static bool AreOfTwoKinds(ClaimSketch a, ClaimSketch b) => a.Withheld != b.Withheld;

    /// <summary>How surely the later claim withholds something about what the earlier one tells, in [0, 1]; 0 where nothing shows it.</summary>
    public static double Bearing(ClaimPair pair) => pair.SameReport ? 0 : Bearing(pair.A, pair.B);

    /// <summary>As for a pair of two reports.</summary>
    public static double Bearing(ClaimSketch told, ClaimSketch withheld)
    {
        if (told.Withheld is not null || withheld.Withheld is null || told.Type is null || told.IsSpeech) return 0;
        if (!withheld.Parties.Any(party => told.Parties.Contains(party))) return 0;
        var (about, tells) = (withheld.About, told.Form);
        if (about.Contains(told.Stem) || about.Any(word => WordKin.Share(WordKin.Shipped.CloseOf(word), tells.Close))) return ByVerb;
        var things = told.Arguments.Where(argument => argument.Head.Length > 0 && argument.Role is not (ArgumentRole.Time or ArgumentRole.Place)).Select(argument => argument.Head).ToArray();
        if (things.Any(thing => about.Contains(thing))) return ByThing;
        if (things.Any(thing => about.Any(word => AreAlike(thing, word)))) return ByLikeWord;
        return told.Leads && about.Any(Aspects.Value.Contains) ? ByAspect : 0;
    }

    private static bool AreAlike(string thing, string word) =>
        StemVectors.Shipped.NumberOf(thing) is { } one && StemVectors.Shipped.NumberOf(word) is { } other && StemVectors.Shipped.Cosine(one, other) >= LeastAlike;
}
