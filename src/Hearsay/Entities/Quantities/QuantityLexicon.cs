using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Entities.Quantities;

/// <summary>The words of quantity, from <c>Data/quantity-*.tsv</c>. All look-ups take lower case.</summary>
internal sealed class QuantityLexicon
{
    private static readonly string[] HedgeRules = ["about", "nearly", "more-than", "at-least", "up-to", "less-than"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _classes;

    private readonly FrozenDictionary<(string How, string Lemma), QuantityRole> _roles;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _begins;

    private QuantityLexicon()
    {
        _classes = KnowledgeFile.Rows(KnowledgeFile.Open("quantity-words.tsv"), 3)
            .GroupBy(row => row[0])
            .ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(row => row[1], row => row[2]));
        _begins = _classes["number"].Keys.Concat(_classes["vague"].Keys).Concat(_classes["magnitude"].Keys)
            .Concat(_classes["fraction"].Keys).Concat(["several", "few", "couple", "many"])
            .ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
        _roles = KnowledgeFile.Rows(KnowledgeFile.Open("quantity-roles.tsv"), 3)
            .ToFrozenDictionary(row => (row[2], row[0]), row => Enum.Parse<QuantityRole>(row[1], ignoreCase: true));
        Scopes = [.. KnowledgeFile.Rows(KnowledgeFile.Open("quantity-scopes.tsv"), 3)
            .Select(row => (row[0].Split(' '), Enum.Parse<QuantityScope>(row[1], ignoreCase: true), row[2] == "near"))];
        Hedges = [.. HedgeRules.SelectMany(rule => _classes[rule].Keys.Select(words => (words.Split(' '), rule)))
            .OrderByDescending(hedge => hedge.Item1.Length)];
    }

    public static QuantityLexicon Shipped { get; } = new();

    /// <summary>The role that a lemma tells as noun, object, subject, state or force; null for none.</summary>
    public QuantityRole? Role(string how, string lemma) => _roles.TryGetValue((how, lemma), out var role) ? role : null;

    /// <summary>Phrases that tell the scope, some only beside the number.</summary>
    public ImmutableArray<(string[] Words, QuantityScope Scope, bool Near)> Scopes { get; }

    /// <summary>Phrases before a number and the rule each calls for; longest first.</summary>
    public ImmutableArray<(string[] Words, string Rule)> Hedges { get; }

    /// <summary>True for a word that can begin a number.</summary>
    public bool Begins(ReadOnlySpan<char> lower) => _begins.Contains(lower);

    public bool Is(string kind, string word) => _classes[kind].ContainsKey(word);

    public decimal? Value(string kind, string word) =>
        _classes[kind].TryGetValue(word, out var value) ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;

    /// <summary>The code of a unit or currency, plain plurals included.</summary>
    public string? Code(string kind, string word)
    {
        var words = _classes[kind];
        if (words.TryGetValue(word, out var code)) return code;
        return word.Length > 3 && word[^1] == 's' && words.TryGetValue(word[..^1], out code) ? code : null;
    }

    /// <summary>True for a word of a class, plain plurals included.</summary>
    public bool IsUnit(string kind, string word) => Code(kind, word) is not null;
}
