namespace Hearsay;

/// <summary>Tokens [First, End) of a reading; may be empty.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>True where no token is inside.</summary>
    public bool IsEmpty => First >= End;

    /// <summary>Tokens inside.</summary>
    public int Length => Math.Max(0, End - First);

    /// <summary>True where a token is inside.</summary>
    public bool Contains(int token) => token >= First && token < End;

    /// <summary>True where all of a range that is not empty is inside.</summary>
    public bool Contains(TokenRange other) => !other.IsEmpty && other.First >= First && other.End <= End;

    /// <summary>True where the two share a token.</summary>
    public bool Overlaps(TokenRange other) => First < other.End && other.First < End;

    /// <summary>The smallest range that holds both.</summary>
    public TokenRange Union(TokenRange other) => new(Math.Min(First, other.First), Math.Max(End, other.End));

    /// <summary>The characters from the first token to the last; the range must not be empty.</summary>
    public TextSpan SpanIn(Reading reading) => new(reading.Tokens[First].Span.Start, reading.Tokens[End - 1].Span.End);

    /// <summary>The tokens that a span touches.</summary>
    public static TokenRange Of(Reading reading, TextSpan span)
    {
        var (first, end) = reading.TokensOf(span);
        return new(first, end);
    }
}
