using System.Text.RegularExpressions;

namespace Hearsay.Prepare.Linking;

/// <summary>Tokens, sentences and paragraphs by the plainest rules.</summary>
internal static partial class PlainReader
{
    [GeneratedRegex(@"\w+(?:[-’'.]\w+)*|[^\w\s]")]
    private static partial Regex Word();

    public static Reading Read(string id, string text)
    {
        var report = new Report { Id = new ReportId(id), Doc = id, Text = text, Origin = id, Offsets = new OffsetMap([]) };
        var paragraphs = new List<Paragraph>(); var sentences = new List<Sentence>(); var tokens = new List<Token>();
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            var words = Word().Matches(line);
            if (words.Count > 0)
            {
                paragraphs.Add(new Paragraph(new TextSpan(at, at + line.TrimEnd().Length), ParagraphKind.Body));
                var first = tokens.Count;
                for (var i = 0; i < words.Count; i++)
                {
                    tokens.Add(new Token(new TextSpan(at + words[i].Index, at + words[i].Index + words[i].Length), sentences.Count));
                    var end = words[i].Value is "." or "!" or "?";
                    if (end && i + 1 < words.Count && words[i + 1].Value is "”" or "\"" or "’")
                    { i++; tokens.Add(new Token(new TextSpan(at + words[i].Index, at + words[i].Index + words[i].Length), sentences.Count)); }
                    if ((end && (i + 1 == words.Count || !char.IsLower(words[i + 1].Value[0]))) || i + 1 == words.Count)
                    {
                        sentences.Add(new Sentence(new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count, paragraphs.Count - 1));
                        first = tokens.Count;
                    }
                }
            }
            at += line.Length + 1;
        }
        return new Reading(report) { Paragraphs = [.. paragraphs], Sentences = [.. sentences], Tokens = [.. tokens] };
    }
}
