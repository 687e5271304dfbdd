namespace Hearsay.Attributions;

/// <summary>
/// A report as the attribution network reads it: a row of ids a token, and a row of zeros between
/// two paragraphs.
/// </summary>
internal sealed class TaggerRows
{
    private const int Break = -1;

    private readonly List<int> _tokens = [];
    private readonly int[] _ids;
    private readonly int _columns;

    private TaggerRows(Reading reading, int columns)
    {
        _columns = columns;
        for (var s = 0; s < reading.Sentences.Length; s++)
        {
            var sentence = reading.Sentences[s];
            if (s > 0 && sentence.Paragraph != reading.Sentences[s - 1].Paragraph) _tokens.Add(Break);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++) _tokens.Add(token);
        }
        _ids = new int[_tokens.Count * columns];
        for (var row = 0; row < _tokens.Count; row++)
        {
            if (_tokens[row] == Break) continue;
            reading.TokenRows.AsSpan(_tokens[row] * columns, columns).CopyTo(_ids.AsSpan(row * columns));
        }
    }

    /// <summary>Rows of a whole reading.</summary>
    public static TaggerRows Of(Reading reading, int columns) => new(reading, columns);

    /// <summary>Ids of the rows [first, end).</summary>
    public ReadOnlySpan<int> Ids(int first, int end) => _ids.AsSpan(first * _columns, (end - first) * _columns);

    /// <summary>Stretches of rows no longer than a limit, cut at breaks where there are any.</summary>
    public IEnumerable<(int First, int End)> Parts(int longest)
    {
        for (int first = 0, end; first < _tokens.Count; first = end)
        {
            end = Math.Min(_tokens.Count, first + longest);
            if (end == _tokens.Count) { yield return (first, end); continue; }
            var cut = _tokens.LastIndexOf(Break, end, end - first);
            if (cut > first) end = cut;
            yield return (first, end);
        }
    }

    /// <summary>The token of a row; negative for a break.</summary>
    public int TokenOf(int row) => _tokens[row];

    /// <summary>The tokens of the rows [first, end), breaks at the edges left out.</summary>
    public (int First, int End) TokensOf(int first, int end)
    {
        while (first < end && _tokens[first] == Break) first++;
        while (first < end && _tokens[end - 1] == Break) end--;
        return first < end ? (_tokens[first], _tokens[end - 1] + 1) : (0, 0);
    }
}
