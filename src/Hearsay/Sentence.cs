namespace Hearsay;

/// <summary>A sentence: a run of tokens inside one paragraph.</summary>
/// <param name="Span">From its first token's start to its last token's end.</param>
/// <param name="FirstToken">Index of its first token in the reading.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph)
{
    /// <summary>Tokens inside.</summary>
    public int TokenCount => EndToken - FirstToken;
}
