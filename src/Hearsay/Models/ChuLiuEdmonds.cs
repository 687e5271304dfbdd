namespace Hearsay.Models;

/// <summary>
/// The maximum spanning arborescence of a dense graph (Chu and Liu 1965, Edmonds 1967): a cycle of
/// best heads is drawn together into one of its nodes until there are none left, then opened again
/// where it is entered. Takes time in the order of nodes squared for each cycle.
/// </summary>
internal sealed class ChuLiuEdmonds
{
    private readonly int _count;
    private readonly double[] _scores;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly bool[] _gone;
    private readonly int[] _heads;
    private readonly List<int>[] _words;

    private ChuLiuEdmonds(double[] scores, int count)
    {
        (_scores, _count) = (scores, count);
        (_from, _to) = (new int[scores.Length], new int[scores.Length]);
        for (var i = 0; i < scores.Length; i++) (_from[i], _to[i]) = (i / count, i % count);
        (_gone, _heads) = (new bool[count], new int[count]);
        _words = [.. Enumerable.Range(0, count).Select(node => new List<int> { node })];
    }

    /// <summary>
    /// The head of each node; node 0 is the root and has -1. Scores are rows of heads, one column a
    /// node; they are used up.
    /// </summary>
    public static int[] Solve(double[] scores, int count)
    {
        var graph = new ChuLiuEdmonds(scores, count);
        var heads = new int[count];
        Array.Fill(heads, -1);
        graph.Solve(heads);
        return heads;
    }

    /// <summary>Writes the chosen arcs, as they were before any contraction, into the heads of their nodes.</summary>
    private void Solve(int[] heads)
    {
        for (var node = 1; node < _count; node++)
        {
            if (!_gone[node]) _heads[node] = BestHead(node);
        }
        if (FindCycle() is not { } cycle)
        {
            for (var node = 1; node < _count; node++)
            {
                if (!_gone[node]) heads[_to[At(_heads[node], node)]] = _from[At(_heads[node], node)];
            }
            return;
        }
        var arcs = cycle.ConvertAll(node => (Arc: At(_heads[node], node), Words: _words[node]))
            .ConvertAll(part => (From: _from[part.Arc], To: _to[part.Arc], part.Words));
        Contract(cycle);
        Solve(heads);
        // The arc that enters the cycle replaces the one into the same part; all others stay.
        foreach (var (from, to, words) in arcs)
        {
            if (words.TrueForAll(word => heads[word] < 0)) heads[to] = from;
        }
    }

    private int At(int head, int node) => head * _count + node;

    private int BestHead(int node)
    {
        var best = -1;
        for (var head = 0; head < _count; head++)
        {
            if (head == node || _gone[head]) continue;
            if (best < 0 || _scores[At(head, node)] > _scores[At(best, node)]) best = head;
        }
        return best;
    }

    /// <summary>The nodes of one cycle, or null.</summary>
    private List<int>? FindCycle()
    {
        var seenFrom = new int[_count];
        for (var start = 1; start < _count; start++)
        {
            if (_gone[start]) continue;
            var at = start;
            while (at > 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = start;
                at = _heads[at];
            }
            if (at <= 0 || seenFrom[at] != start) continue;
            List<int> cycle = [at];
            for (var next = _heads[at]; next != at; next = _heads[next]) cycle.Add(next);
            return cycle;
        }
        return null;
    }

    /// <summary>The cycle's first node stands for all; its arcs are the best from and to any of them.</summary>
    private void Contract(List<int> cycle)
    {
        var kept = cycle[0];
        var own = cycle.ConvertAll(node => _scores[At(_heads[node], node)]);
        foreach (var node in cycle) _gone[node] = true;
        for (var other = 0; other < _count; other++)
        {
            if (_gone[other]) continue;
            var (into, outOf) = (0, 0);
            for (var i = 1; i < cycle.Count; i++)
            {
                if (_scores[At(other, cycle[i])] - own[i] > _scores[At(other, cycle[into])] - own[into]) into = i;
                if (_scores[At(cycle[i], other)] > _scores[At(cycle[outOf], other)]) outOf = i;
            }
            Move(At(other, cycle[into]), At(other, kept), own[into]);
            if (other > 0) Move(At(cycle[outOf], other), At(kept, other), 0.0);
        }
        _gone[kept] = false;
        _words[kept] = [.. cycle.SelectMany(node => _words[node])];
    }

    private void Move(int arc, int place, double less) =>
        (_scores[place], _from[place], _to[place]) = (_scores[arc] - less, _from[arc], _to[arc]);
}
