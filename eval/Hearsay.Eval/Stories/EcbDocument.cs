using System.Text;
using System.Text.Json;

namespace Hearsay.Eval.Stories;

/// <summary>A gold event mention of ECB+.</summary>
/// <param name="Span">Its words in the rebuilt text.</param>
/// <param name="Chain">Mentions with one chain are one event, across documents.</param>
internal sealed record EcbMention(TextSpan Span, string Chain);

/// <summary>A document of ECB+: the validated sentences as text, one a line, with its gold event mentions.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Topic">Number of the topic.</param>
/// <param name="Subtopic">The seminal event that it reports.</param>
/// <param name="Text">Tokens joined by blanks.</param>
/// <param name="Events">In text order.</param>
internal sealed record EcbDocument(string Id, int Topic, string Subtopic, string Text, ImmutableArray<EcbMention> Events)
{
    public static EcbDocument Read(JsonElement item)
    {
        var text = new StringBuilder();
        var spans = new Dictionary<(int Sentence, int Token), TextSpan>();
        foreach (var sentence in item.GetProperty("sentences").EnumerateArray())
        {
            if (text.Length > 0) text.Append('\n');
            var number = sentence.GetProperty("first_tok").GetInt32();
            foreach (var token in sentence.GetProperty("tokens").EnumerateArray())
            {
                if (text.Length > 0 && text[^1] != '\n') text.Append(' ');
                var start = text.Length;
                text.Append(token.GetString());
                spans[(sentence.GetProperty("sent").GetInt32(), number++)] = new TextSpan(start, text.Length);
            }
        }
        var events = item.GetProperty("mentions").EnumerateArray().Where(mention => mention.GetProperty("kind").GetString() == "event").Select(mention => Mention(mention, spans)).OrderBy(mention => mention.Span);
        return new EcbDocument(
            item.GetProperty("doc").GetString()!, item.GetProperty("topic").GetInt32(), item.GetProperty("subtopic").GetString()!, text.ToString(), [.. events]);
    }

    private static EcbMention Mention(JsonElement mention, Dictionary<(int, int), TextSpan> spans)
    {
        var sentence = mention.GetProperty("sent").GetInt32();
        var tokens = mention.GetProperty("tokens").EnumerateArray().Select(token => spans[(sentence, token.GetInt32())]).ToArray();
        return new EcbMention(tokens[0].Union(tokens[^1]), mention.GetProperty("chain").GetString()!);
    }
}
