using System.Text;

namespace Hearsay.Conllu;

/// <summary>A treebank's document as its readers had it: text rebuilt from forms and spaces, with gold spans.</summary>
internal sealed class RawDocument
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>Syntactic words; a multiword token whose parts do not spell it counts as one.</summary>
    public required List<TextSpan> Tokens { get; init; }

    public required List<TextSpan> Sentences { get; init; }

    /// <summary>The sentences with all their columns.</summary>
    public required List<ConlluSentence> Gold { get; init; }

    /// <summary>Documents of a file in order, paragraphs on lines of their own.</summary>
    /// <param name="lines">Of the CoNLL-U file.</param>
    /// <param name="spellWords">Whether multiword tokens are spelled as their parts, so that each word has a span.</param>
    public static IEnumerable<RawDocument> Read(IEnumerable<string> lines, bool spellWords = false)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in ConlluReader.Read(lines))
        {
            if (sentence.BeginsDocument && document.Count > 0)
            {
                yield return Build(document, spellWords);
                document = [];
            }
            document.Add(sentence);
        }
        if (document.Count > 0) yield return Build(document, spellWords);
    }

    private static RawDocument Build(List<ConlluSentence> sentences, bool spellWords)
    {
        var text = new StringBuilder();
        List<TextSpan> tokens = [], spans = [];
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsParagraph && text.Length > 0) text.Append('\n');
            var start = text.Length;
            var end = start;
            for (var i = 0; i < sentence.Surfaces.Count; i++)
            {
                var words = WordsOf(sentence, i);
                if (!spellWords && string.Concat(words) != sentence.Surfaces[i].Form) words = [sentence.Surfaces[i].Form];
                foreach (var word in words)
                {
                    tokens.Add(new TextSpan(text.Length, text.Length + word.Length));
                    text.Append(word);
                }
                end = text.Length;
                if (sentence.Surfaces[i].SpaceAfter) text.Append(' ');
            }
            spans.Add(new TextSpan(start, end));
        }
        return new RawDocument { Id = sentences[0].Document, Text = text.ToString(), Tokens = tokens, Sentences = spans, Gold = sentences };
    }

    private static List<string> WordsOf(ConlluSentence sentence, int surface) =>
        [.. sentence.Words.Where(w => w.Surface == surface).Select(w => w.Form)];
}
