namespace Hearsay;

/// <summary>
/// A word in the sense of Universal Dependencies ("do" and "n't" are two).
/// </summary>
/// <param name="Span">Its characters.</param>
/// <param name="Sentence">Index of its sentence.</param>
public readonly record struct Token(TextSpan Span, int Sentence);
