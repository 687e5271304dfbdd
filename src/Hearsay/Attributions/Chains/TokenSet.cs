namespace Hearsay.Attributions.Chains;

/// <summary>A set of tokens of one reading.</summary>
internal sealed class TokenSet
{
    private readonly bool[] _holds;

    /// <summary>An empty set.</summary>
    public TokenSet(Reading reading) => _holds = new bool[reading.Tokens.Length];

    /// <summary>True where the token is inside.</summary>
    public bool Contains(int token) => _holds[token];

    /// <summary>Adds the tokens that spans touch.</summary>
    public TokenSet Add(Reading reading, ImmutableArray<TextSpan> spans) => Set(reading, spans, true);

    /// <summary>Takes out the tokens that spans touch.</summary>
    public TokenSet Remove(Reading reading, ImmutableArray<TextSpan> spans) => Set(reading, spans, false);

    private TokenSet Set(Reading reading, ImmutableArray<TextSpan> spans, bool value)
    {
        foreach (var span in spans)
        {
            var (first, end) = reading.TokensOf(span);
            for (var i = first; i < end; i++) _holds[i] = value;
        }
        return this;
    }
}
