using System.Collections.Frozen;
using Hearsay.Knowledge;

namespace Hearsay.Claims;

/// <summary>The word lists of this room; each file says on top what it holds.</summary>
internal sealed class ClaimLexicon
{
    private readonly FrozenDictionary<string, Happening> _happenings;
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;
    private readonly FrozenDictionary<string, ArgumentRole> _prepositions;

    private ClaimLexicon()
    {
        _happenings = Rows("claim-happenings.tsv", 5).ToFrozenDictionary(row => row[0], row => new Happening(
            Side(row[1], ArgumentRole.Patient), Side(row[2], ArgumentRole.Agent), Side(row[3], ArgumentRole.Other), row[4] == "alone", row[4] != "light"));
        _classes = Rows("claim-words.tsv", 2).ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet());
        _prepositions = Rows("claim-prepositions.tsv", 2).ToFrozenDictionary(row => row[0], row => Side(row[1], ArgumentRole.Other));
    }

    /// <summary>The lists shipped with the project, read once.</summary>
    public static ClaimLexicon Shipped { get; } = new();

    /// <summary>What a noun's complements mean, where the noun names a happening.</summary>
    public bool TryHappening(string lemma, out Happening happening) => _happenings.TryGetValue(lemma, out happening);

    /// <summary>True where a word stands in a class of <c>claim-words.tsv</c>.</summary>
    public bool Is(string name, string word) => _classes[name].Contains(word);

    /// <summary>The usual part of what follows a preposition; null for one that the list leaves to the verb.</summary>
    public ArgumentRole? OfPreposition(string preposition) =>
        _prepositions.TryGetValue(preposition, out var role) ? role : null;

    private static IEnumerable<string[]> Rows(string file, int columns) => KnowledgeFile.Rows(KnowledgeFile.Open(file), columns);

    private static ArgumentRole Side(string name, ArgumentRole usual) =>
        name.Length == 0 ? usual : Enum.Parse<ArgumentRole>(name, ignoreCase: true);
}
