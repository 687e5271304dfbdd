using System.Text;

namespace Hearsay.Exports;

/// <summary>The token lines of one sentence.</summary>
internal readonly struct ConlluSentence(Reading reading, Sentence sentence, OffsetScale scale)
{
    public void Write(StringBuilder page)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            var end = Contraction.EndOf(reading, i, sentence.EndToken);
            var alone = end == i + 1;
            if (!alone) WriteRange(page, i, end);
            for (; i < end; i++) WriteToken(page, i, spaceAfter: !alone || SpaceAfter(i));
        }
    }

    /// <summary>"don't" as <c>3-4</c>, above the words "do" and "n't".</summary>
    private void WriteRange(StringBuilder page, int first, int end)
    {
        var span = new TextSpan(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End);
        page.Append(CultureInfo.InvariantCulture, $"{Number(first)}-{Number(end - 1)}\t");
        page.Append(Field(reading.Quote(span))).Append("\t_\t_\t_\t_\t_\t_\t_\t");
        WriteMisc(page, span, spaceAfter: SpaceAfter(end - 1));
    }

    private void WriteToken(StringBuilder page, int token, bool spaceAfter)
    {
        var span = reading.Tokens[token].Span;
        page.Append(CultureInfo.InvariantCulture, $"{Number(token)}\t{Field(reading.Quote(span))}\t");
        if (reading.Syntax.IsEmpty) page.Append("_\t_\t_\t_\t_\t_\t_\t");
        else WriteSyntax(page, reading.Syntax[token]);
        WriteMisc(page, span, spaceAfter);
    }

    private void WriteSyntax(StringBuilder page, TokenSyntax syntax)
    {
        var features = syntax.Features.Length == 0 ? "_" : syntax.Features;
        var head = syntax.Head < 0 ? 0 : Number(syntax.Head);
        page.Append(CultureInfo.InvariantCulture,
            $"{Field(syntax.Lemma)}\t{syntax.Upos}\t_\t{features}\t{head}\t{syntax.Relation}\t_\t");
    }

    private void WriteMisc(StringBuilder page, TextSpan span, bool spaceAfter)
    {
        page.Append(CultureInfo.InvariantCulture, $"Offset={scale[span.Start]}:{scale[span.End]}");
        page.Append(spaceAfter ? "\n" : "|SpaceAfter=No\n");
    }

    private bool SpaceAfter(int token)
    {
        var end = reading.Tokens[token].Span.End;
        return end >= reading.Text.Length || char.IsWhiteSpace(reading.Text[end]);
    }

    private int Number(int token) => token - sentence.FirstToken + 1;

    private static string Field(string words) => words.Length == 0 ? "_" : ConlluFormat.OneLine(words);
}
