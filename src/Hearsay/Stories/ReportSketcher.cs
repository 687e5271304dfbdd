using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>Makes the sketch of a report and the keys under which it is filed.</summary>
internal static class ReportSketcher
{
    /// <summary>Sentences with fewer words are not fingerprinted: they recur by chance.</summary>
    private const int LeastWords = 8;

    /// <summary>Strongest terms by which stories find their candidates.</summary>
    public const int KeyTerms = 20;

    public static ReportSketch Sketch(FiledReport report)
    {
        var words = WordReader.Read(report.Words);
        var bigrams = BigramSet.Of(words);
        return new ReportSketch
        {
            Bigrams = bigrams.Length,
            MinHash = MinHash.Of(bigrams),
            Sentences = Prints(words, quoted: false),
            Quotations = Prints(words, quoted: true),
            Terms = TermVector.OfWords(report.Words, words),
            TitleTerms = TermVector.OfText(report.Title ?? ""),
            Entities = TermVector.OfEntities(report.Entities),
        };
    }

    public static ImmutableArray<IndexKey> Keys(FiledReport report, ReportSketch sketch) =>
    [
        TextKey(report),
        .. MinHash.Bands(sketch.MinHash),
        .. sketch.Sentences.Distinct().Select(SentenceKey),
        .. TermKeys(new ReportVectors(sketch.Terms, sketch.TitleTerms, sketch.Entities)),
    ];

    public static IndexKey TextKey(FiledReport report) => new(KeyKind.Text, StableHash.Of(report.Text.Value));

    public static IndexKey SentenceKey(long print) => new(KeyKind.Sentence, print);

    public static IEnumerable<IndexKey> TermKeys(ReportVectors vectors) => WeightedTermKeys(vectors).Select(pair => pair.Key);

    /// <summary>Keys of the strongest terms alone.</summary>
    public static IEnumerable<IndexKey> StrongTermKeys(ReportVectors vectors) => vectors.Terms.Take(KeyTerms).Select(term => new IndexKey(KeyKind.Term, term.Hash));

    /// <summary>Keys of the strongest terms and entities with their weights.</summary>
    public static IEnumerable<(IndexKey Key, float Weight)> WeightedTermKeys(ReportVectors vectors) =>
        vectors.Terms.Take(KeyTerms).Concat(vectors.Entities.Take(KeyTerms)).Select(term => (new IndexKey(KeyKind.Term, term.Hash), term.Weight));

    /// <summary>A sentence counts as quoted where half of its words or more stand in quotation marks.</summary>
    internal static ImmutableArray<long> Prints(List<FoldedWord> words, bool quoted)
    {
        var prints = ImmutableArray.CreateBuilder<long>();
        var all = CollectionsMarshal.AsSpan(words);
        for (var first = 0; first < all.Length;)
        {
            var (end, inside) = (first, 0);
            long hash = 0;
            for (; end < all.Length && all[end].Sentence == all[first].Sentence; end++)
            {
                hash = StableHash.Of(hash, all[end].Hash);
                if (all[end].Quoted) inside++;
            }
            if (end - first >= LeastWords && 2 * inside >= end - first == quoted) prints.Add(hash);
            first = end;
        }
        return prints.ToImmutable();
    }
}
