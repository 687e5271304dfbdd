namespace Hearsay.Language;

/// <summary>
/// A reading as the models take it: <see cref="TokenFeatures.Columns"/> ids a row, one row a token,
/// and one row between neighbouring paragraphs.
/// </summary>
internal sealed class DocumentRows
{
    private DocumentRows(int[] ids, int[] tokenOf) => (Ids, TokenOf) = (ids, tokenOf);

    /// <summary>The ids, row after row.</summary>
    public int[] Ids { get; }

    /// <summary>Token of each row; -1 for a break.</summary>
    public int[] TokenOf { get; }

    /// <summary>Rows of a whole document with its breaks, as the attribution model takes them.</summary>
    public static DocumentRows Of(Reading reading)
    {
        var paragraphs = Paragraphs(reading);
        var rows = new List<int>((reading.Tokens.Length + paragraphs.Count) * TokenFeatures.Columns);
        TokenFeatures.Add(paragraphs, rows);
        var tokenOf = new int[rows.Count / TokenFeatures.Columns];
        var (row, token) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            if (row > 0) tokenOf[row++] = -1;
            for (var i = 0; i < paragraph.Count; i++) tokenOf[row++] = token++;
        }
        return new DocumentRows([.. rows], tokenOf);
    }

    /// <summary>The same ids without the breaks: row and token numbers are equal, as the syntax model takes them.</summary>
    public int[] TokenIds()
    {
        var ids = new int[TokenOf.Count(token => token >= 0) * TokenFeatures.Columns];
        var end = 0;
        for (var row = 0; row < TokenOf.Length; row++)
        {
            if (TokenOf[row] < 0) continue;
            Ids.AsSpan(row * TokenFeatures.Columns, TokenFeatures.Columns).CopyTo(ids.AsSpan(end));
            end += TokenFeatures.Columns;
        }
        return ids;
    }

    /// <summary>The paragraphs that hold tokens.</summary>
    private static List<IParagraphWords> Paragraphs(Reading reading)
    {
        TextSpan[] spans = [.. reading.Tokens.Select(token => token.Span)];
        var paragraphs = new List<IParagraphWords>();
        for (var s = 0; s < reading.Sentences.Length;)
        {
            var first = s;
            while (s < reading.Sentences.Length && reading.Sentences[s].Paragraph == reading.Sentences[first].Paragraph) s++;
            paragraphs.Add(new TextWords(reading.Text, spans, reading.Sentences[first].FirstToken, reading.Sentences[s - 1].EndToken));
        }
        return paragraphs;
    }
}
