namespace Hearsay.Models;

/// <summary>What the syntax network says of each token, as indices into its lists of labels.</summary>
internal sealed class SyntaxScores(int count)
{
    /// <summary>Part of speech.</summary>
    public int[] Upos { get; } = new int[count];

    /// <summary>Features.</summary>
    public int[] Features { get; } = new int[count];

    /// <summary>Lemma script.</summary>
    public int[] Lemmas { get; } = new int[count];

    /// <summary>Row of the head among all rows given; -1 for the root of a sentence.</summary>
    public int[] Heads { get; } = new int[count];

    /// <summary>Relation to the head.</summary>
    public int[] Relations { get; } = new int[count];

    /// <summary>Tag of a name: O, then B, I, E, S of each type.</summary>
    public int[] Names { get; } = new int[count];
}
