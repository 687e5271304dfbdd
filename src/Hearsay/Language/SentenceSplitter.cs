namespace Hearsay.Language;

/// <summary>Cuts paragraphs into tokens and sentences.</summary>
public sealed class SentenceSplitter : IStage
{
    /// <inheritdoc/>
    public string Name => "sentences/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Paragraphs];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Tokens];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        var spans = new List<TextSpan>(reading.Text.Length / 5 + 4);
        var tokens = ImmutableArray.CreateBuilder<Token>(reading.Text.Length / 5 + 4);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var ends = new List<int>();
        var words = new List<IParagraphWords>(reading.Paragraphs.Length);
        for (var p = 0; p < reading.Paragraphs.Length; p++)
        {
            cancel.ThrowIfCancellationRequested();
            var first = spans.Count;
            Tokenizer.Cut(reading.Text, reading.Paragraphs[p].Span, spans);
            ends.Clear();
            var paragraph = new TextWords(reading.Text, spans, first, spans.Count);
            words.Add(paragraph);
            SentenceEnds.Find(paragraph, ends);
            var start = first;
            foreach (var end in ends)
            {
                for (var i = start; i < first + end; i++) tokens.Add(new Token(spans[i], sentences.Count));
                sentences.Add(new Sentence(new TextSpan(spans[start].Start, spans[first + end - 1].End), start, first + end, p));
                start = first + end;
            }
        }
        return reading with
        {
            Tokens = tokens.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            TokenRows = TokenFeatures.Of(words),
        };
    }
}
