namespace Hearsay.Prepare;

/// <summary>Words of a corpus that comes cut already.</summary>
internal sealed class GoldWords(IReadOnlyList<string> words, IReadOnlyList<bool> spaceBefore) : IParagraphWords
{
    public int Count => words.Count;

    public ReadOnlySpan<char> this[int index] => words[index];

    public bool SpaceBefore(int index) => spaceBefore[index];
}
