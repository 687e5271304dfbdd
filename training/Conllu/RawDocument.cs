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

    /// <summary>Documents of a file in order, paragraphs on lines of their own.</summary>
    public static IEnumerable<RawDocument> Read(IEnumerable<string> lines)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in ConlluReader.Read(lines))
        {
            if (sentence.BeginsDocument && document.Count > 0)
            {
                yield return Build(document);
                document = [];
            }
            document.Add(sentence);
        }
        if (document.Count > 0) yield return Build(document);
    }

    private static RawDocument Build(List<ConlluSentence> sentences)
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
                AddTokens(sentence, i, text.Length, tokens);
                text.Append(sentence.Surfaces[i].Form);
                end = text.Length;
                if (sentence.Surfaces[i].SpaceAfter) text.Append(' ');
            }
            spans.Add(new TextSpan(start, end));
        }
        return new RawDocument { Id = sentences[0].Document, Text = text.ToString(), Tokens = tokens, Sentences = spans };
    }

    private static void AddTokens(ConlluSentence sentence, int surface, int start, List<TextSpan> tokens)
    {
        var form = sentence.Surfaces[surface].Form;
        var words = sentence.Words.Where(w => w.Surface == surface).Select(w => w.Form).ToList();
        if (string.Concat(words) != form) words = [form];
        foreach (var word in words)
        {
            tokens.Add(new TextSpan(start, start + word.Length));
            start += word.Length;
        }
    }
}
