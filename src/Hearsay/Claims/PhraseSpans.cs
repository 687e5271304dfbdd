namespace Hearsay.Claims;

/// <summary>The words of a noun phrase and of a clause, as spans of text.</summary>
internal sealed class PhraseSpans(Reading reading, SyntaxIndex tree)
{
    private const int MaxDepth = 4; // "of ... of ... of": what stands deeper is not needed to name a thing
    private readonly HashSet<int> _detached = [];

    /// <summary>The words that a head stands for: modifiers and complements, without preposition, relative clause and further conjuncts.</summary>
    public TextSpan Phrase(int head)
    {
        var first = head;
        for (var child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is Dependency.Case or Dependency.Cc or Dependency.Mark or Dependency.Nsubj
                or Dependency.NsubjPass or Dependency.Cop or Dependency.Expl or Dependency.Acl or Dependency.Other or Dependency.Advcl
                || IsNegation(child)) first = head;
            else if (tree.Relations[child] != Dependency.Punct) first = Math.Min(first, tree.Left(child));
            else if (IsOpening(child)) first = Math.Min(first, child);
        }
        var last = Last(head, 0);
        while (first < head && tree.Upos(first) is Upos.PUNCT && !(IsOpening(first) && IsClosedWithin(first, last))) first++;
        return Span(first, last + 1);
    }

    /// <summary>True where the mark that opens at a token closes no later than <paramref name="last"/>; else it opens more than this phrase.</summary>
    private bool IsClosedWithin(int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (IsClosing(reading.Word(first), reading.Word(i))) return true;
        }
        return reading.Word(first) is "$" or "#";
    }

    private static bool IsClosing(ReadOnlySpan<char> opening, ReadOnlySpan<char> word) => opening switch
    {
        "(" => word is ")",
        "«" => word is "»",
        "„" => word is "“" or "”",
        _ => word is "\"" or "”",
    };

    /// <summary>Takes a phrase out of the one that it was hung on by mistake: "sent shells to Oslo", not "shells to Oslo".</summary>
    public void Detach(int head) => _detached.Add(head);

    /// <summary>All words below a clause's head, without marks and conjunctions at the edges.</summary>
    public TextSpan Clause(int head)
    {
        var (first, last) = (tree.Left(head), tree.Right(head));
        while (first < head && (tree.Upos(first) == Upos.PUNCT || (tree.Head(first) == head && tree.Relations[first] is Dependency.Case or Dependency.Cc))) first++;
        while (last > head && tree.Upos(last) == Upos.PUNCT) last--;
        return Span(first, last + 1);
    }

    public TextSpan Span(int first, int end) => new(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End);

    /// <summary>True for "not", "never" and their like.</summary>
    private bool IsNegation(int token) => reading.Syntax[token].Features.Contains("Polarity=Neg", StringComparison.Ordinal);

    private int Last(int head, int depth)
    {
        var last = head;
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child < head) continue;
            if (_detached.Contains(child)) return last;
            switch (tree.Relations[child])
            {
                case Dependency.Flat or Dependency.Fixed or Dependency.Goeswith or Dependency.Compound or Dependency.Nummod:
                    last = Math.Max(last, tree.Right(child));
                    break;
                case Dependency.Nmod or Dependency.NmodPoss or Dependency.NmodDesc when depth < MaxDepth:
                    last = Math.Max(last, Last(child, depth + 1));
                    break;
                case Dependency.Conj when depth > 0:
                    last = Math.Max(last, Last(child, depth + 1));
                    break;
                case Dependency.Case when reading.Word(child) is "'" or "’": // "the officers' mess" seen from "officers"
                    break;
                case Dependency.Amod or Dependency.Nmod or Dependency.Case or Dependency.Punct when IsClosing(child) || tree.Relations[child] != Dependency.Punct:
                    break;
                default:
                    return last;
            }
        }
        return last;
    }

    private bool IsOpening(int token) => reading.Word(token) is "\"" or "“" or "„" or "«" or "(" or "$" or "#";

    private bool IsClosing(int token) => reading.Word(token) is "\"" or "”" or "»" or "-" or "–";
}
