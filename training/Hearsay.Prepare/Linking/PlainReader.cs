namespace Hearsay.Prepare.Linking;

/// <summary>Paragraphs and tokens as the library cuts them, sentences by the plainest rule; no model is needed.</summary>
internal static class PlainReader
{
    /// <summary>Reads a text up to its tokens.</summary>
    public static Reading Read(string id, string text)
    {
        var report = new Report { Id = new ReportId(id), Doc = id, Text = text, Origin = id, Offsets = new OffsetMap([]) };
        var reading = new ParagraphFinder().Run(new Reading(report), default);
        var sentences = new List<Sentence>();
        var tokens = new List<Token>();
        for (var paragraph = 0; paragraph < reading.Paragraphs.Length; paragraph++)
            Add(text, Tokenizer.Cut(text, reading.Paragraphs[paragraph].Span), paragraph, sentences, tokens);
        return reading with { Sentences = [.. sentences], Tokens = [.. tokens] };
    }

    private static void Add(string text, ImmutableArray<TextSpan> words, int paragraph, List<Sentence> sentences, List<Token> tokens)
    {
        var first = tokens.Count;
        for (var i = 0; i < words.Length; i++)
        {
            tokens.Add(new Token(words[i], sentences.Count));
            if (i + 1 < words.Length && !(Ends(text, words, i) && !char.IsLower(text[words[i + 1].Start]))) continue;
            sentences.Add(new Sentence(new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count, paragraph));
            first = tokens.Count;
        }
    }

    private static bool Ends(string text, ImmutableArray<TextSpan> words, int at)
    {
        var mark = text[words[at].End - 1];
        if (mark is '.' or '!' or '?') return words[at].Length == 1 && text[words[at + 1].Start] is not ('”' or '"' or '’');
        return mark is '”' or '"' && at > 0 && text[words[at - 1].End - 1] is '.' or '!' or '?';
    }
}
