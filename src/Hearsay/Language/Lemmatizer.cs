using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>
/// Gives dictionary forms: the script that the syntax model chose, unless the word is one of the few
/// that no frequent script makes right, or a verb that the script made into no verb.
/// </summary>
internal static class Lemmatizer
{
    private const int LongestException = 24;

    private static readonly FrozenDictionary<string, string> Exceptions = WordFiles.Rows("lemma-exceptions.tsv")
        .ToFrozenDictionary(row => row[0] + '\t' + row[1], row => row[2], StringComparer.Ordinal);

    /// <summary>The lemma of a word.</summary>
    /// <param name="word">As it stands in the text.</param>
    /// <param name="upos">Its part of speech.</param>
    /// <param name="script">The script the model chose.</param>
    public static string Lemma(ReadOnlySpan<char> word, Upos upos, ReadOnlySpan<char> script)
    {
        if (Exception(word, upos) is { } exception) return exception;
        var lemma = LemmaScript.Apply(script, word);
        return upos == Upos.VERB ? VerbForms.Mend(word, lemma) ?? lemma : lemma;
    }

    private static string? Exception(ReadOnlySpan<char> word, Upos upos)
    {
        if (upos is not (Upos.VERB or Upos.NOUN or Upos.ADJ or Upos.ADV or Upos.AUX) || word.Length > LongestException) return null;
        var tag = upos.ToString();
        Span<char> key = stackalloc char[word.Length + 1 + tag.Length];
        word.ToLowerInvariant(key);
        key[word.Length] = '\t';
        tag.CopyTo(key[(word.Length + 1)..]);
        return Exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var lemma) ? lemma : null;
    }
}
