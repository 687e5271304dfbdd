using Hearsay.Conllu;
using Hearsay.Prepare;

namespace Hearsay.Eval.Facts;

/// <summary>Makes documents of corpora that give words and no spaces.</summary>
internal static class WordsDocument
{
    /// <summary>One document of sentences, each a paragraph of its own.</summary>
    public static RawDocument Of(string id, IEnumerable<IReadOnlyList<string>> sentences)
    {
        var (tokens, spans, gold) = (new List<TextSpan>(), new List<TextSpan>(), new List<ConlluSentence>());
        var text = "";
        foreach (var words in sentences)
        {
            var line = new Detokenizer();
            var start = text.Length;
            var sentence = new ConlluSentence { Document = id, BeginsDocument = gold.Count == 0, BeginsParagraph = true };
            for (var i = 0; i < words.Count; i++)
            {
                var span = line.Add(words[i], i + 1 < words.Count ? words[i + 1] : null);
                tokens.Add(new TextSpan(start + span.Start, start + span.End));
                sentence.Words.Add(new ConlluSentence.Word(words[i], "_", "X", "", 0, "dep", true, i));
            }
            spans.Add(new TextSpan(start, start + line.Text.Length));
            gold.Add(sentence);
            text += line.Text + "\n";
        }
        return new RawDocument { Id = id, Text = text, Tokens = tokens, Sentences = spans, Gold = gold };
    }
}
