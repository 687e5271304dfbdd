namespace Hearsay.Language;

/// <summary>
/// Turns words into rows of hashed ids, the input of every model. This is the one implementation,
/// used in training and in reading. Row 0 of each table belongs to the pseudo token that stands
/// between two paragraphs; words hash to rows from 1.
/// </summary>
public static class TokenFeatures
{
    /// <summary>Goes up whenever the same words would give other ids; kept in weight files.</summary>
    public const int Version = 1;

    /// <summary>Ids a token: word twice, prefix 3, suffix 3, suffix 2, shape, quotation state, flags.</summary>
    public const int Columns = 8;

    /// <summary>Rows of each column's table, row 0 included.</summary>
    public static ReadOnlySpan<int> TableSizes => [20000, 20000, 4000, 6000, 2000, 1000, 16, 65];

    /// <summary>Ids of a whole document: its paragraphs in order with one break between neighbours.</summary>
    /// <param name="paragraphs">Empty ones are skipped.</param>
    /// <param name="rows">Receives <see cref="Columns"/> ids a row.</param>
    internal static void Add(IReadOnlyList<IParagraphWords> paragraphs, List<int> rows)
    {
        var isFirst = true;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Count == 0) continue;
            if (!isFirst) AddBreak(rows);
            var next = i + 1;
            while (next < paragraphs.Count && paragraphs[next].Count == 0) next++;
            AddParagraph(paragraphs[i], isFirst, next < paragraphs.Count && QuoteTracker.Opens(paragraphs[next]), rows);
            isFirst = false;
        }
    }

    /// <summary>Ids of a document's tokens alone, without the breaks between its paragraphs.</summary>
    internal static ImmutableArray<int> Of(IReadOnlyList<IParagraphWords> paragraphs)
    {
        var rows = new List<int>();
        Add(paragraphs, rows);
        var tokens = ImmutableArray.CreateBuilder<int>(rows.Count);
        for (var row = 0; row < rows.Count; row += Columns)
        {
            if (rows[row] == 0) continue;
            for (var column = 0; column < Columns; column++) tokens.Add(rows[row + column]);
        }
        return tokens.ToImmutable();
    }

    /// <summary>Ids of the pseudo token between paragraphs.</summary>
    internal static void AddBreak(List<int> rows)
    {
        for (var column = 0; column < Columns; column++) rows.Add(0);
    }

    private static void AddParagraph(IParagraphWords words, bool isFirstOfText, bool nextOpens, List<int> rows)
    {
        var states = new QuoteState[words.Count];
        QuoteTracker.Track(words, nextOpens, states);
        var common = ParagraphFlags.Of(words, isFirstOfText);
        Span<int> row = stackalloc int[Columns];
        for (var i = 0; i < words.Count; i++)
        {
            WordHash.Fill(words[i], row);
            row[6] = (int)states[i];
            row[7] = 1 + (common | ParagraphFlags.OfWord(words, i));
            foreach (var id in row) rows.Add(id);
        }
    }
}
