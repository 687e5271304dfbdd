using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions.Judging;

/// <summary>What both kinds of evidence look at.</summary>
internal static class Evidence
{
    private const double LeastOdds = 1e-3;
    private const double LeastShare = 0.02;

    /// <summary>The logarithm of a probability, not below that of a thousandth.</summary>
    public static double Log(double probability) => Math.Log(Math.Clamp(probability, LeastOdds, 1));

    /// <summary>The logarithm of how often the words of a cue head cues.</summary>
    public static double LogShare(double share) => Math.Log(share + LeastShare);

    /// <summary>1 or 0.</summary>
    public static double Flag(bool holds) => holds ? 1 : 0;

    /// <summary>The greatest share of their occurrences in which words of a range head a cue; "according" always does.</summary>
    public static double Share(Reading reading, TokenRange cue)
    {
        var best = 0.0;
        for (var i = cue.First; i < cue.End; i++)
        {
            var share = reading.Syntax[i].Upos switch
            {
                _ when reading.Word(i).Equals("according", StringComparison.OrdinalIgnoreCase) => 1,
                Upos.VERB => CueLexicon.Shipped.OfVerb(reading.Syntax[i].Lemma),
                _ when Chains.WordClasses.IsCapital(reading.Word(i)) && InTitle(reading, i) => OfCapitals(reading.Word(i)),
                Upos.NOUN => CueLexicon.Shipped.OfNoun(reading.Syntax[i].Lemma),
                _ => 0,
            };
            best = Math.Max(best, share);
        }
        return best;
    }

    /// <summary>A verb of a headline in capitals, which taggers take for a name: "Minister Confirms Plan".</summary>
    private static double OfCapitals(ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant();
        return Math.Max(CueLexicon.Shipped.OfVerb(lower), CueLexicon.Shipped.OfVerb(lower.TrimEnd('s')));
    }

    /// <summary>True for a token of the report's title.</summary>
    public static bool InTitle(Reading reading, int token) =>
        reading.Paragraphs[reading.Sentences[reading.Tokens[token].Sentence].Paragraph].Kind == ParagraphKind.Title;

    /// <summary>True where a range has a verb with a subject or an auxiliary: a clause and no mere thing.</summary>
    public static bool HasClause(SyntaxIndex tree, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (tree.Relations[i] is Dependency.Nsubj or Dependency.NsubjPass && range.Contains(tree.Head(i))) return true;
        }
        return false;
    }
}
