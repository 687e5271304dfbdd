namespace Hearsay.Stories.Credits;

/// <summary>The lines of a text that hold anything.</summary>
internal static class LineReader
{
    public static IEnumerable<TextSpan> Read(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first])) first++;
            while (last > first && char.IsWhiteSpace(text[last - 1])) last--;
            if (last > first) yield return new TextSpan(first, last);
            start = end + 1;
        }
    }
}
