using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Tests.Entities;

/// <summary>
/// Makes a reading of sentences written with their trees: one sentence a line, one token
/// <c>word/UPOS/relation/head</c> with heads counted from 1 (0: root), optionally <c>/lemma</c> and
/// <c>/Features</c>; a blank line begins a paragraph. Names are given by their words and type.
/// </summary>
internal static class ParsedReport
{
    public static Reading Read(string parsed, params (string Words, EntityType Type)[] names)
    {
        var (text, tokens, syntax) = (new StringBuilder(), new List<Token>(), new List<TokenSyntax>());
        var (sentences, paragraphs) = (new List<Sentence>(), new List<Paragraph>());
        var begins = true;
        foreach (var line in parsed.Split('\n'))
        {
            if (line.Trim().Length == 0)
            {
                begins = true;
                continue;
            }
            if (text.Length > 0) text.Append(begins ? "\n\n" : " ");
            if (begins) paragraphs.Add(new Paragraph(new TextSpan(text.Length, text.Length), ParagraphKind.Body));
            begins = false;
            var first = tokens.Count;
            foreach (var item in line.Trim().Split(' ')) Add(item.Split('/'), first, text, tokens, syntax, sentences.Count);
            var span = new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End);
            sentences.Add(new Sentence(span, first, tokens.Count, paragraphs.Count - 1));
            paragraphs[^1] = new Paragraph(new TextSpan(paragraphs[^1].Span.Start, span.End), ParagraphKind.Body);
        }
        var reading = new Reading(ReportOf(text.ToString()))
        {
            Layers = [Layer.Paragraphs, Layer.Tokens, Layer.Syntax, Layer.Names],
            Paragraphs = [.. paragraphs],
            Sentences = [.. sentences],
            Tokens = [.. tokens],
            Syntax = [.. syntax],
        };
        return reading with { Mentions = Names(reading, names) };
    }

    /// <summary>Chains of two and more, one a line: the entity's name, then each mention with its rule.</summary>
    public static string Chains(Reading reading) => string.Join("\n", reading.Entities
        .Where(entity => entity.Mentions.Length > 1)
        .Select(entity => $"{entity.Name} = {string.Join(" | ", entity.Mentions.Select(id => reading.Quote(reading.Mentions[id.Value].Span)))}"));

    private static void Add(string[] item, int first, StringBuilder text, List<Token> tokens, List<TokenSyntax> syntax, int sentence)
    {
        var word = item[0];
        if (tokens.Count > first && !(word is "," or "." or ")" or "'s" or "”") && text[^1] is not ('(' or '“')) text.Append(' ');
        tokens.Add(new Token(new TextSpan(text.Length, text.Length + word.Length), sentence));
        text.Append(word);
        var upos = Enum.Parse<Upos>(item[1]);
        var head = int.Parse(item[3], CultureInfo.InvariantCulture);
        var lemma = item.Length > 4 && item[4].Length > 0 ? item[4] : upos == Upos.PROPN ? word : word.ToLowerInvariant();
        var features = item.Length > 5 ? item[5] : upos is Upos.NOUN or Upos.PROPN ? "Number=Sing" : "";
        syntax.Add(new TokenSyntax(upos, features, lemma, head == 0 ? -1 : first + head - 1, item[2]));
    }

    private static ImmutableArray<Mention> Names(Reading reading, (string Words, EntityType Type)[] names)
    {
        var found = new List<Mention>();
        foreach (var (words, type) in names)
        {
            for (var at = reading.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = reading.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, at + words.Length);
                if (!found.Any(other => other.Span.Overlaps(span))) found.Add(new Mention(default, span, span, type, MentionForm.Name, null, "given"));
            }
        }
        return [.. found.OrderBy(mention => mention.Span).Select((mention, i) => mention with { Id = new MentionId(i) })];
    }

    private static Report ReportOf(string text) => new()
    {
        Id = new ReportId("test"),
        Doc = "test",
        Text = text,
        Origin = "test",
        Offsets = new OffsetMap([]),
    };
}
