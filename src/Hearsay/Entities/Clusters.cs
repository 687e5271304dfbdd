namespace Hearsay.Entities;

/// <summary>Which candidates have been found to be one thing, and what that thing may be.</summary>
internal sealed class Clusters
{
    private readonly Candidate[] _candidates;
    private readonly int[] _parent;
    private readonly int[] _next; // ring of members
    private readonly int[] _size;
    private readonly Genders[] _genders;
    private readonly EntityType[] _types;
    private readonly bool[] _named;
    private readonly string?[] _why;

    public Clusters(Candidate[] candidates)
    {
        _candidates = candidates;
        _parent = new int[candidates.Length];
        _next = new int[candidates.Length];
        _size = new int[candidates.Length];
        _genders = new Genders[candidates.Length];
        _types = new EntityType[candidates.Length];
        _named = new bool[candidates.Length];
        _why = new string?[candidates.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            (_parent[i], _next[i], _size[i]) = (i, i, 1);
            (_genders[i], _types[i]) = (candidates[i].Genders, candidates[i].Type);
            _named[i] = candidates[i].IsName;
        }
    }

    /// <summary>The cluster's number: its first candidate.</summary>
    public int Of(int candidate)
    {
        while (_parent[candidate] != candidate) candidate = _parent[candidate] = _parent[_parent[candidate]];
        return candidate;
    }

    public int Size(int cluster) => _size[Of(cluster)];

    public Genders Genders(int cluster) => _genders[Of(cluster)];

    public EntityType Type(int cluster) => _types[Of(cluster)];

    /// <summary>True where a member is a name.</summary>
    public bool IsNamed(int cluster) => _named[Of(cluster)];

    /// <summary>The rule that linked a candidate to something before it; null where none did.</summary>
    public string? Why(int candidate) => _why[candidate];

    public bool Same(int a, int b) => Of(a) == Of(b);

    /// <summary>All members of a candidate's cluster, in no order.</summary>
    public IEnumerable<Candidate> Members(int candidate)
    {
        var at = candidate;
        do
        {
            yield return _candidates[at];
            at = _next[at];
        }
        while (at != candidate);
    }

    /// <summary>True where type and gender leave room for one thing.</summary>
    public bool Agree(int a, int b)
    {
        (a, b) = (Of(a), Of(b));
        return (_genders[a] & _genders[b]) != 0 && TypesAgree(_types[a], _types[b]);
    }

    /// <summary>
    /// Makes one cluster of two and notes the rule with the later mention. Returns false, and does
    /// nothing, where they cannot be one thing.
    /// </summary>
    public bool TryMerge(int anaphor, int antecedent, string rule)
    {
        var (a, b) = (Of(anaphor), Of(antecedent));
        if (a == b) return true;
        if (!Agree(a, b)) return false;
        _why[anaphor] ??= rule;
        var (root, child) = a < b ? (a, b) : (b, a);
        _parent[child] = root;
        (_next[root], _next[child]) = (_next[child], _next[root]);
        _size[root] += _size[child];
        _genders[root] &= _genders[child];
        _named[root] |= _named[child];
        if (_types[root] == EntityType.Other || Outranks(child, root)) _types[root] = _types[child] == EntityType.Other ? _types[root] : _types[child];
        return true;
    }

    /// <summary>The same for a phrase that describes: it does not make one thing of two that each have a name.</summary>
    public bool TryDescribe(int anaphor, int antecedent, string rule) =>
        (Same(anaphor, antecedent) || !IsNamed(anaphor) || !IsNamed(antecedent)) && TryMerge(anaphor, antecedent, rule);

    /// <summary>A name's type weighs more than a nominal's.</summary>
    private bool Outranks(int child, int root) => _candidates[child].IsName && !_candidates[root].IsName;

    private static bool TypesAgree(EntityType a, EntityType b) =>
        a == b || a == EntityType.Other || b == EntityType.Other;
}
