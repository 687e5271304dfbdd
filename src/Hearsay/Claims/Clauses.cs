namespace Hearsay.Claims;

/// <summary>
/// Cuts sentences into clauses: what is coordinated, inserted, relative or adverbial is a clause of its
/// own; what is said, asked or begun belongs to the clause that says so.
/// </summary>
internal sealed class Clauses
{
    private const int Reach = 120; // tokens on each side of a predicate; longer clauses are cut
    private readonly Reading _reading;
    private readonly SyntaxIndex _tree;
    private readonly int[] _roots;

    public Clauses(Reading reading, SyntaxIndex tree)
    {
        (_reading, _tree) = (reading, tree);
        _roots = new int[reading.Tokens.Length];
        Array.Fill(_roots, -1);
        var path = new Stack<int>();
        for (var token = 0; token < _roots.Length; token++)
        {
            var at = token;
            for (; _roots[at] < 0 && !IsCut(at); at = tree.Head(at)) path.Push(at);
            var root = _roots[at] < 0 ? at : _roots[at];
            _roots[at] = root;
            while (path.TryPop(out var below)) _roots[below] = root;
        }
    }

    /// <summary>The word at the head of the clause that a token stands in.</summary>
    public int RootOf(int token) => _roots[token];

    /// <summary>The words of the clause at and below a token, in runs.</summary>
    public IEnumerable<TextSpan> Below(int head)
    {
        var first = Math.Max(_tree.Left(head), head - Reach);
        var last = Math.Min(_tree.Right(head), head + Reach);
        var start = -1;
        for (var token = first; token <= last + 1; token++)
        {
            var inside = token <= last && _roots[token] == _roots[head] && _tree.IsBelow(token, head);
            if (inside && start < 0) start = token;
            if (inside || start < 0) continue;
            if (Trimmed(start, token) is { } run) yield return run;
            start = -1;
        }
    }

    private TextSpan? Trimmed(int first, int end)
    {
        while (first < end && IsLoose(first, opens: true)) first++;
        while (end > first && IsLoose(end - 1, opens: false)) end--;
        return first == end ? null : new TextSpan(_reading.Tokens[first].Span.Start, _reading.Tokens[end - 1].Span.End);
    }

    private bool IsLoose(int token, bool opens) => _tree.Relations[token] switch
    {
        Dependency.Punct => !(opens ? "“«„(" : "”»)").AsSpan().Contains(_reading.Word(token)[0]),
        Dependency.Cc => true,
        Dependency.Mark => opens && _reading.Word(token) is "that" or "That",
        _ => false,
    };

    private bool IsCut(int token) => _tree.Relations[token] switch
    {
        _ when _tree.Head(token) < 0 => true,
        Dependency.Relcl or Dependency.Parataxis or Dependency.Root => true,
        Dependency.Advcl => !IsPurpose(token),
        Dependency.Conj => IsClause(token) && IsClause(_tree.Head(token)),
        Dependency.Acl => token > 0 && _tree.Left(token) is > 0 and var first && _reading.Word(first - 1) is "," or "(" or "—" or "–",
        _ => false,
    };

    /// <summary>"to" with an infinitive: the aim belongs to the deed.</summary>
    private bool IsPurpose(int token) =>
        _tree.Child(token, Dependency.Mark) is >= 0 and var mark && _reading.Word(mark).Equals("to", StringComparison.OrdinalIgnoreCase);

    private bool IsClause(int token) =>
        _tree.Upos(token) is Upos.VERB or Upos.AUX || _tree.Child(token, Dependency.Cop) >= 0 || _tree.Child(token, Dependency.Nsubj) >= 0;
}
