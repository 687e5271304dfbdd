using System.Buffers;
using System.Text;

namespace Hearsay.Exports;

/// <summary>Sentences, tokens and syntax as CoNLL-U: docs/formats/conllu.md.</summary>
internal sealed class ConlluFormat(OffsetUnit unit) : IReadingFormat
{
    public string Name => "conllu";

    public string Extension => ".conllu";

    public void Write(Reading reading, IBufferWriter<byte> output)
    {
        var scale = new OffsetScale(reading.Text, unit);
        var page = new StringBuilder();
        var paragraph = -1;
        for (var i = 0; i < reading.Sentences.Length; i++)
        {
            var sentence = reading.Sentences[i];
            if (i == 0) page.Append("# newdoc id = ").Append(OneLine(reading.Report.Doc)).Append('\n');
            if (sentence.Paragraph != paragraph) page.Append("# newpar\n");
            paragraph = sentence.Paragraph;
            page.Append(CultureInfo.InvariantCulture, $"# sent_id = {OneLine(reading.Report.Doc)}-{i + 1}\n");
            page.Append("# text = ").Append(OneLine(reading.Quote(sentence.Span))).Append('\n');
            new ConlluSentence(reading, sentence, scale).Write(page);
            page.Append('\n');
        }
        foreach (var chunk in page.GetChunks()) Encoding.UTF8.GetBytes(chunk.Span, output);
    }

    /// <summary>The words on one line: CoNLL-U has no place for a line break or a tab.</summary>
    internal static string OneLine(string words) =>
        words.AsSpan().IndexOfAny(Breaks) < 0 ? words : string.Join(' ', words.Split(BreakCharacters, StringSplitOptions.RemoveEmptyEntries));

    private static readonly char[] BreakCharacters = ['\r', '\n', '\t', '\u0085', '\u2028', '\u2029', '\v', '\f'];

    private static readonly SearchValues<char> Breaks = SearchValues.Create(BreakCharacters);
}
