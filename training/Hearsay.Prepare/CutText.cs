namespace Hearsay.Prepare;

/// <summary>A text cut by the product's own paragraphs and tokenizer, with its rows counted as <see cref="TokenFeatures"/> lays them out.</summary>
internal sealed class CutText
{
    public CutText(string text)
    {
        Text = text;
        var first = true;
        foreach (var block in ParagraphFinder.Blocks(text))
        {
            var start = Tokens.Count;
            Tokenizer.Cut(text, block, Tokens);
            if (Tokens.Count == start) continue;
            FirstTokens.Add(start);
            Paragraphs.Add(new TextWords(text, Tokens, start, Tokens.Count));
            if (!first) RowToToken.Add(-1);
            first = false;
            for (var i = start; i < Tokens.Count; i++) RowToToken.Add(i);
        }
    }

    public string Text { get; }

    public List<TextSpan> Tokens { get; } = [];

    public List<IParagraphWords> Paragraphs { get; } = [];

    /// <summary>First token of each paragraph.</summary>
    public List<int> FirstTokens { get; } = [];

    /// <summary>Token of each row; -1 for a break.</summary>
    public List<int> RowToToken { get; } = [];
}
