using System.Collections.Frozen;

namespace Hearsay.Attributions.Chains;

/// <summary>
/// What the finder of phrases asks about single words. Answers rest on the tags where the layer of
/// syntax is there, else on lists of function words.
/// </summary>
internal static class WordClasses
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = Lookup("stop");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Links = Lookup("join");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = Lookup("time");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = Lookup("article");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Quantities = Lookup("count");

    /// <summary>Prepositions that join a name to what it belongs to.</summary>
    public static bool Joins(ReadOnlySpan<char> word) => Holds(Links, word);

    /// <summary>Words that say when.</summary>
    public static bool IsTime(ReadOnlySpan<char> word) => Holds(Times, word);

    /// <summary>Articles, demonstratives and possessives.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => Holds(Articles, word);

    /// <summary>Nouns and numerals before "of" that only count: "a number of".</summary>
    public static bool Counts(ReadOnlySpan<char> word) => Holds(Quantities, word);

    /// <summary>Begins with a capital.</summary>
    public static bool IsCapital(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>A mark and not a word.</summary>
    public static bool IsMark(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyInRange('a', 'z') && !Lettered(word);

    /// <summary>True where a noun phrase cannot go on over this token.</summary>
    public static bool Ends(Reading reading, int token)
    {
        var word = reading.Word(token);
        if (IsMark(word)) return word is not ("-" or "&" or "/" or "$" or "%");
        var noun = !reading.Syntax.IsEmpty && reading.Syntax[token].Upos is Upos.NOUN or Upos.PROPN && !IsTime(word);
        if (Holds(Stops, word) && !noun && !(word is "'s" or "’s") && !(IsCapital(word) && !IsTime(word) && token > FirstOfSentence(reading, token)))
            return true;
        if (reading.Syntax.IsEmpty) return false;
        return reading.Syntax[token].Upos switch
        {
            Upos.VERB => reading.Syntax[token].BaseRelation is not ("amod" or "compound" or "flat") && !IsCapital(word),
            Upos.AUX or Upos.SCONJ or Upos.INTJ => true,
            Upos.PRON => reading.Syntax[token].BaseRelation is not ("nmod" or "det") && token + 1 < reading.Tokens.Length && !Holds(Articles, word)
                && reading.Syntax[token].Head != token + 1,
            Upos.ADV => reading.Syntax[token].BaseRelation is "advmod" && reading.Syntax[token].Head < token,
            _ => false,
        };
    }

    private static int FirstOfSentence(Reading reading, int token) => reading.Sentences[reading.Tokens[token].Sentence].FirstToken;

    private static bool Lettered(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter)) return true;
        }
        return false;
    }

    private static bool Holds(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        if (word.Length > 12) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        if (lower.Length > 0 && lower[0] == '’') lower[0] = '\'';
        return set.Contains(lower);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string kind) =>
        DataFiles.Rows("function-words.tsv").Where(row => row[0] == kind).SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
