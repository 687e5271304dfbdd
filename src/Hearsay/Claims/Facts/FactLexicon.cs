using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Claims.Facts;

/// <summary>How words bear on whether something happened: <c>fact-operators.tsv</c> and <c>fact-words.tsv</c>.</summary>
internal sealed class FactLexicon
{
    private readonly FrozenDictionary<string, (Effect Positive, Effect Negative)> _operators;
    private readonly FrozenDictionary<string, Effect> _words;

    private FactLexicon()
    {
        _operators = Pairs().ToFrozenDictionary(pair => pair.Key, pair => pair.Value);
        _words = KnowledgeFile.Rows(KnowledgeFile.Open("fact-words.tsv"), 3)
            .SelectMany(row => row[2].Split(' ').Select(word => (Key: row[0] + ' ' + word, Effect: Of(row[1]))))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Effect);
    }

    /// <summary>The lists shipped with the project, read once.</summary>
    public static FactLexicon Shipped { get; } = new();

    /// <summary>What a governor does to its complement: in a positive and in a negated clause; null for a word without a signature.</summary>
    /// <param name="lemma">Of the governor.</param>
    /// <param name="frame"><c>inf</c>, <c>that</c> or <c>obj</c>.</param>
    public (Effect Positive, Effect Negative)? Signature(string lemma, string frame) =>
        _operators.TryGetValue(lemma + ' ' + frame, out var found) ? found : null;

    /// <summary>What a word does in the clause it stands in; null for any other word.</summary>
    /// <param name="kind">A kind of <c>fact-words.tsv</c>: <c>aux</c>, <c>adv</c>, <c>mark</c> and so on.</param>
    /// <param name="word">In lower case.</param>
    public Effect? Word(string kind, string word) => _words.TryGetValue(kind + ' ' + word, out var found) ? found : null;

    private static IEnumerable<KeyValuePair<string, (Effect, Effect)>> Pairs() =>
        from row in KnowledgeFile.Rows(KnowledgeFile.Open("fact-operators.tsv"), 4)
        from frame in row[0].Split(' ')
        from lemma in row[3].Split(' ')
        select KeyValuePair.Create(lemma + ' ' + frame, (Of(row[1]), Of(row[2])));

    private static Effect Of(string name) => Enum.Parse<Effect>(name, ignoreCase: true);
}
