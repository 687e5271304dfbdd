namespace Hearsay.Entities;

/// <summary>
/// Finds how far a noun phrase reaches: determiners, adjectives, compounds and phrases with a
/// preposition belong to it; relative clauses, appositions and further conjuncts do not.
/// </summary>
internal sealed class NounPhrases(SyntaxIndex syntax)
{
    private const int MaxDepth = 12; // nested "of" phrases followed to the right
    private const int MaxChildren = 32; // looked at on either side

    /// <summary>Tokens of the phrase around a head, as [first, end).</summary>
    public (int First, int End) Around(int head) => (Left(head), Right(head, 0) + 1);

    private int Left(int head)
    {
        Span<int> children = stackalloc int[MaxChildren];
        var count = 0;
        for (var child = syntax.FirstChild(head); child >= 0 && child < head && count < MaxChildren; child = syntax.NextSibling(child))
            children[count++] = child;

        var left = head;
        for (var i = count - 1; i >= 0; i--)
        {
            var child = children[i];
            if (Modifies(child)) left = Math.Min(left, syntax.Left(child));
            else if (!IsQuote(child)) break;
        }
        return left;
    }

    private bool Modifies(int child) => syntax.Relations[child] switch
    {
        Dependency.Det or Dependency.Amod or Dependency.Compound or Dependency.Nummod or Dependency.NmodPoss
            or Dependency.NmodDesc or Dependency.Nmod or Dependency.Flat or Dependency.Fixed or Dependency.Goeswith => true,
        Dependency.Acl => syntax.Left(child) == child && syntax.Right(child) == child,
        _ => false,
    };

    private int Right(int head, int depth)
    {
        var right = head;
        for (var child = syntax.FirstChild(head); child >= 0; child = syntax.NextSibling(child))
        {
            if (child < head) continue;
            switch (syntax.Relations[child])
            {
                case Dependency.Flat or Dependency.Fixed or Dependency.Goeswith or Dependency.Compound or Dependency.Nummod:
                    right = Math.Max(right, syntax.Right(child));
                    break;
                case Dependency.Nmod when depth < MaxDepth:
                    right = Math.Max(right, Right(child, depth + 1));
                    break;
                case Dependency.Case:
                    break;
                case Dependency.Punct when !IsQuote(child) && syntax.Reading.Word(child) is "," or "(" or ":" or ";":
                    return right;
                case Dependency.Punct:
                    break;
                default:
                    return right;
            }
        }
        return right;
    }

    private bool IsQuote(int token) =>
        syntax.Relations[token] == Dependency.Punct && syntax.Reading.Word(token) is "\"" or "“" or "”" or "‘" or "’" or "'" or "-" or "–";
}
