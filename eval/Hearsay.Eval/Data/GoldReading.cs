using Hearsay.Conllu;
using Hearsay.Language;

namespace Hearsay.Eval.Data;

/// <summary>Readings whose tokens and sentences are a treebank's own, so that later stages are judged alone.</summary>
internal static class GoldReading
{
    /// <summary>Runs the stage of the default pipeline that adds syntax on gold tokens.</summary>
    /// <exception cref="DataException">The pipeline has no such stage.</exception>
    public static Reading Syntax(Run run, RawDocument document)
    {
        var stage = run.Engine.Value.Stages.FirstOrDefault(s => s.Adds.Contains(Layer.Syntax))
            ?? throw new DataException("The default pipeline has no stage that adds syntax.");
        return stage.Run(Of(document), CancellationToken.None);
    }

    /// <summary>A reading with the gold tokens.</summary>
    public static Reading Of(RawDocument document)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var s = 0; s < document.Gold.Count; s++)
        {
            var first = tokens.Count;
            for (var i = 0; i < document.Gold[s].Words.Count; i++) tokens.Add(new Token(document.Tokens[tokens.Count], s));
            var span = document.Tokens[first].Union(document.Tokens[tokens.Count - 1]);
            if (s == 0 || document.Gold[s].BeginsParagraph) paragraphs.Add(new Paragraph(span, ParagraphKind.Body));
            else paragraphs[^1] = paragraphs[^1] with { Span = paragraphs[^1].Span.Union(span) };
            sentences.Add(new Sentence(span, first, tokens.Count, paragraphs.Count - 1));
        }
        return new Reading(Reports.FromText(document.Id, document.Text))
        {
            Layers = [Layer.Paragraphs, Layer.Tokens],
            Paragraphs = paragraphs.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Tokens = tokens.ToImmutable(),
            TokenRows = Rows(document, sentences),
        };
    }

    private static ImmutableArray<int> Rows(RawDocument document, IReadOnlyList<Sentence> sentences) => TokenFeatures.Of(
        [.. sentences.GroupBy(s => s.Paragraph).Select(p =>
            (IParagraphWords)new TextWords(document.Text, document.Tokens, p.First().FirstToken, p.Last().EndToken))]);
}
