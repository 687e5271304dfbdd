namespace Hearsay;

/// <summary>The seventeen universal part-of-speech tags (universaldependencies.org/u/pos).</summary>
public enum Upos : byte
{
#pragma warning disable CS1591 // named by Universal Dependencies
    ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
#pragma warning restore CS1591
}

/// <summary>What the syntax model says of one token; parallel to <see cref="Reading.Tokens"/>.</summary>
/// <param name="Upos">Part of speech.</param>
/// <param name="Features">UD features in their written form (<c>Number=Sing|Person=3</c>), or empty.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Head">Index of the head token in the reading; -1 for the root of the sentence. Always a tree.</param>
/// <param name="Relation">UD relation to the head, with subtype (<c>nsubj:pass</c>).</param>
public readonly record struct TokenSyntax(Upos Upos, string Features, string Lemma, int Head, string Relation)
{
    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public ReadOnlySpan<char> BaseRelation =>
        Relation.IndexOf(':') is >= 0 and var colon ? Relation.AsSpan(0, colon) : Relation;
}
