namespace Hearsay;

/// <summary>The trees of a reading, indexed downwards: children in text order, edges of each subtree.</summary>
internal sealed class SyntaxIndex
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _left;
    private readonly int[] _right;

    public SyntaxIndex(Reading reading)
    {
        Reading = reading;
        var count = reading.Syntax.Length;
        Relations = new Dependency[count];
        _firstChild = new int[count];
        _nextSibling = new int[count];
        _left = new int[count];
        _right = new int[count];
        Array.Fill(_firstChild, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            Relations[i] = Dependencies.Of(reading.Syntax[i].Relation);
            (_left[i], _right[i]) = (i, i);
            var head = reading.Syntax[i].Head;
            if (head < 0) continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
        FindEdges();
    }

    public Reading Reading { get; }

    /// <summary>Parallel to the tokens.</summary>
    public Dependency[] Relations { get; }

    /// <summary>Head of a token, -1 for the root.</summary>
    public int Head(int token) => Reading.Syntax[token].Head;

    public Upos Upos(int token) => Reading.Syntax[token].Upos;

    /// <summary>First token of the subtree below <paramref name="token"/>.</summary>
    public int Left(int token) => _left[token];

    /// <summary>Last token of the subtree.</summary>
    public int Right(int token) => _right[token];

    /// <summary>The tokens from the first to the last of the subtree.</summary>
    public TokenRange Range(int token) => new(_left[token], _right[token] + 1);

    /// <summary>The children of a token, in text order.</summary>
    public Children ChildrenOf(int token) => new(this, token);

    /// <summary>First child in text order; -1 where there is none.</summary>
    public int FirstChild(int token) => _firstChild[token];

    /// <summary>The next child of the same head; -1 after the last.</summary>
    public int NextSibling(int token) => _nextSibling[token];

    /// <summary>The first child with a relation; -1 where there is none.</summary>
    public int Child(int token, Dependency relation)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Relations[child] == relation) return child;
        }
        return -1;
    }

    /// <summary>The first child with one of two relations; -1 where there is none.</summary>
    public int Child(int token, Dependency one, Dependency other)
    {
        for (var child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (Relations[child] == one || Relations[child] == other) return child;
        }
        return -1;
    }

    /// <summary>The token of a range whose head lies outside of it; the first where there are several.</summary>
    public int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = Head(i);
            if ((head < first || head >= end) && Upos(i) is not (Hearsay.Upos.PUNCT or Hearsay.Upos.ADP or Hearsay.Upos.DET)) return i;
        }
        return first;
    }

    /// <summary>True where <paramref name="token"/> stands below <paramref name="above"/>, looking at most 64 steps up.</summary>
    public bool IsBelow(int token, int above)
    {
        for (var steps = 0; token >= 0 && steps < 64; steps++, token = Head(token))
        {
            if (token == above) return true;
        }
        return false;
    }

    private void FindEdges()
    {
        for (var i = 0; i < _left.Length; i++)
        {
            for (var above = Head(i); above >= 0 && _right[above] < i; above = Head(above)) _right[above] = i;
        }
        for (var i = _left.Length - 1; i >= 0; i--)
        {
            for (var above = Head(i); above >= 0 && _left[above] > i; above = Head(above)) _left[above] = i;
        }
    }

    /// <summary>The children of one token, for <c>foreach</c> without an allocation.</summary>
    internal readonly struct Children(SyntaxIndex tree, int token)
    {
        public Enumerator GetEnumerator() => new(tree, token);
    }

    /// <summary>Goes over children in text order.</summary>
    internal struct Enumerator(SyntaxIndex tree, int token)
    {
        private bool _begun;

        public int Current { get; private set; } = token;

        public bool MoveNext()
        {
            Current = _begun ? tree._nextSibling[Current] : tree._firstChild[Current];
            _begun = true;
            return Current >= 0;
        }
    }
}
