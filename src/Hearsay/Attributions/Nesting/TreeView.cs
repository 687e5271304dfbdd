namespace Hearsay.Attributions.Nesting;

/// <summary>The dependency trees of a reading seen from above: children and the range of each subtree.</summary>
internal sealed class TreeView
{
    private readonly List<int>[] _children;
    private readonly (int First, int End)[] _ranges;

    /// <summary>Makes the view of the sentences that a range of tokens touches.</summary>
    public TreeView(Reading reading)
    {
        Reading = reading;
        var count = reading.Syntax.Length;
        _children = new List<int>[count];
        _ranges = new (int, int)[count];
        for (var i = 0; i < count; i++) (_children[i], _ranges[i]) = ([], (i, i + 1));
        for (var i = 0; i < count; i++)
        {
            if (reading.Syntax[i].Head >= 0) _children[reading.Syntax[i].Head].Add(i);
        }
        for (var i = 0; i < count; i++)
        {
            for (int at = i, steps = 0; at >= 0 && steps < 64; at = reading.Syntax[at].Head, steps++)
                _ranges[at] = (Math.Min(_ranges[at].First, i), Math.Max(_ranges[at].End, i + 1));
        }
    }

    /// <summary>What is read.</summary>
    public Reading Reading { get; }

    /// <summary>The children of a token, in text order.</summary>
    public IReadOnlyList<int> Children(int token) => _children[token];

    /// <summary>From the first to after the last token of a subtree.</summary>
    public (int First, int End) Range(int token) => _ranges[token];

    /// <summary>The first child by one of these relations (without subtype); -1 where there is none.</summary>
    public int Child(int token, params ReadOnlySpan<string> relations)
    {
        foreach (var child in _children[token])
        {
            foreach (var relation in relations)
            {
                if (Reading.Syntax[child].BaseRelation.SequenceEqual(relation)) return child;
            }
        }
        return -1;
    }

    /// <summary>True where a token has this relation (without subtype) to its head.</summary>
    public bool Is(int token, string relation) => Reading.Syntax[token].BaseRelation.SequenceEqual(relation);

    /// <summary>True where a token carries this relation with its subtype.</summary>
    public bool IsExactly(int token, string relation) => Reading.Syntax[token].Relation == relation;
}
