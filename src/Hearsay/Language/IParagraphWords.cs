namespace Hearsay.Language;

/// <summary>The words of one paragraph, wherever they come from: a text with spans, or a treebank.</summary>
internal interface IParagraphWords
{
    int Count { get; }

    ReadOnlySpan<char> this[int index] { get; }

    /// <summary>Whether white space stands before the word.</summary>
    bool SpaceBefore(int index);
}
