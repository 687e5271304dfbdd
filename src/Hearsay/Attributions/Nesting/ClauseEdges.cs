namespace Hearsay.Attributions.Nesting;

/// <summary>Where a stretch that the tree gives begins and ends once marks at its edges are looked at.</summary>
internal sealed class ClauseEdges(SyntaxIndex tree)
{
    private readonly Reading _reading = tree.Reading;
    private int _sentence = -1;
    private TokenRange _range;

    /// <summary>Without commas, full stops and dashes at the edges.</summary>
    public TokenRange Trimmed(TokenRange range)
    {
        var (first, end) = (range.First, range.End);
        while (first < end && IsStop(_reading.Word(first))) first++;
        while (end > first && IsStop(_reading.Word(end - 1))) end--;
        return new(first, end);
    }

    /// <summary>With the quotation marks that enclose it.</summary>
    public TokenRange Quoted(TokenRange range)
    {
        var opens = range.First > 0 && QuoteMarks.Is(_reading.Word(range.First - 1));
        var closes = range.End < _reading.Tokens.Length && QuoteMarks.Is(_reading.Word(range.End));
        return opens && closes ? new(range.First - 1, range.End + 1) : range;
    }

    /// <summary>The subtree of a noun without its preposition and possessive mark.</summary>
    public TokenRange WithoutCase(int token)
    {
        var (first, end) = (tree.Left(token), tree.Right(token) + 1);
        if (tree.Child(token, Dependency.Case) is >= 0 and var mark && mark < token) first = Math.Max(first, mark + 1);
        while (end - 1 > token && _reading.Word(end - 1) is "'s" or "’s" or "'" or "’") end--;
        return new(first, end);
    }

    /// <summary>The sentence of a token, without a dateline before it.</summary>
    public TokenRange Sentence(int token)
    {
        var number = _reading.Tokens[token].Sentence;
        if (number != _sentence) (_sentence, _range) = (number, WithoutDateline(_reading.Sentences[number]));
        return _range;
    }

    private TokenRange WithoutDateline(Sentence sentence)
    {
        var first = sentence.FirstToken;
        if (Dateline.At(_reading, sentence.Span.Start) is { } dateline)
        {
            while (first + 1 < sentence.EndToken && _reading.Tokens[first].Span.Start < dateline.End) first++;
        }
        return new(first, sentence.EndToken);
    }

    private static bool IsStop(ReadOnlySpan<char> word) => word is "," or ":" or ";" or "." or "-" or "–" or "—";
}
