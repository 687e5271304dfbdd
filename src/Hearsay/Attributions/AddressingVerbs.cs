using System.Collections.Frozen;

namespace Hearsay.Attributions;

/// <summary>Verbs whose clause names to whom something is said: <c>addressing-verbs.tsv</c>.</summary>
internal sealed class AddressingVerbs
{
    private readonly FrozenDictionary<string, string> _how =
        DataFiles.Rows("addressing-verbs.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>The verbs that ship with the library.</summary>
    public static AddressingVerbs Shipped { get; } = new();

    /// <summary>"told reporters": its object is the addressee.</summary>
    public bool TakesObject(string lemma) => _how.GetValueOrDefault(lemma) == "object";

    /// <summary>"said to reporters": what follows "to" is.</summary>
    public bool TakesTo(string lemma) => _how.ContainsKey(lemma);
}
