namespace Hearsay.Stories.Copies;

/// <summary>A text as copies are judged by it.</summary>
internal sealed class CopyPrints
{
    public CopyPrints(string text)
    {
        var words = WordReader.Read(text);
        Bigrams = BigramSet.Of(words);
        Numbers = [.. words.Where(word => word.Span.Of(text).ContainsAnyInRange('0', '9')).Select(word => word.Hash).Distinct().Order()];
        Sentences = [.. ReportSketcher.Prints(words, quoted: false).Distinct()];
    }

    /// <summary>Sorted hashes of its word bigrams.</summary>
    public long[] Bigrams { get; }

    /// <summary>Sorted hashes of its words with digits.</summary>
    public long[] Numbers { get; }

    /// <summary>Fingerprints of its sentences outside quotation marks, each once.</summary>
    public ImmutableArray<long> Sentences { get; }
}
