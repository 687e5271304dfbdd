namespace Hearsay.Eval.Coreference;

/// <summary>The head by which a predicted and a gold phrase are held to be the same.</summary>
internal static class PhraseHead
{
    /// <summary>The token of [first, end) that is governed from outside; up from a name to the title above it.</summary>
    public static int Of(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = reading.Syntax[i].Head;
            if ((head < first || head >= end) && reading.Syntax[i].Upos is not (Upos.PUNCT or Upos.ADP or Upos.DET)) return Climb(reading, i);
        }
        return first;
    }

    private static int Climb(Reading reading, int token)
    {
        while (reading.Syntax[token] is { Head: >= 0 } syntax && syntax.BaseRelation is "flat") token = syntax.Head;
        return token;
    }
}
