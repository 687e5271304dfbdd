namespace Hearsay.Language;

/// <summary>A paragraph's words as spans of a text.</summary>
internal sealed class TextWords(string text, IReadOnlyList<TextSpan> tokens, int first, int end) : IParagraphWords
{
    public int Count => end - first;

    public ReadOnlySpan<char> this[int index] => tokens[first + index].Of(text);

    public bool SpaceBefore(int index) =>
        first + index == 0 || tokens[first + index - 1].End < tokens[first + index].Start;
}
