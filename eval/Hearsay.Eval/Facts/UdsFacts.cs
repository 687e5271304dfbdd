using Hearsay.Conllu;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Facts;

/// <summary>
/// Factuality of Universal Decompositional Semantics 2.0 on the English Web Treebank. Its scores are
/// normalised and lie in three heaps around -1, 0 and 1; those within 0.5 of 0 count as open.
/// </summary>
internal static class UdsFacts
{
    private const double Edge = 0.5;

    /// <param name="facts">The table of predicates.</param>
    /// <param name="treebank">The half of the treebank it belongs to.</param>
    public static IEnumerable<FactDocument> Read(string facts, string treebank)
    {
        var bySentence = DataFiles.Lines(facts).Skip(1).Select(line => line.Split('\t')).ToLookup(row => row[0]);
        foreach (var document in RawDocument.Read(DataFiles.Lines(treebank), spellWords: true))
        {
            var found = new List<GoldFact>();
            var first = 0;
            foreach (var sentence in document.Gold)
            {
                foreach (var row in bySentence[sentence.Id]) Add(row, sentence, first, found);
                first += sentence.Words.Count;
            }
            if (found.Count > 0) yield return new FactDocument(document, found);
        }
    }

    /// <summary>Word numbers are those of an older release; the word itself must be there, at most two places off.</summary>
    private static void Add(string[] row, ConlluSentence sentence, int first, List<GoldFact> found)
    {
        var number = int.Parse(row[1], CultureInfo.InvariantCulture) - 1;
        foreach (var shift in (ReadOnlySpan<int>)[0, 1, -1, 2, -2])
        {
            var at = number + shift;
            if (at < 0 || at >= sentence.Words.Count || sentence.Words[at].Form != row[2]) continue;
            found.Add(new GoldFact(first + at, Class(double.Parse(row[5], CultureInfo.InvariantCulture))));
            return;
        }
    }

    private static string Class(double score) => score >= Edge ? "yes" : score <= -Edge ? "no" : "open";
}
