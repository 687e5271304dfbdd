namespace Hearsay.Eval.Data;

/// <summary>Turns UTF-16 positions of a text into code-point positions.</summary>
internal sealed class CodePoints
{
    private readonly int[] _lowSurrogates;

    public CodePoints(string text) =>
        _lowSurrogates = [.. Enumerable.Range(0, text.Length).Where(i => char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]))];

    public int At(int position)
    {
        var found = Array.BinarySearch(_lowSurrogates, position);
        return position - (found >= 0 ? found : ~found);
    }
}
