using System.Text;

namespace Hearsay.Eval.Coreference;

/// <summary>
/// Reads CoNLL-U into readings. The text is built from the word forms and <c>SpaceAfter=No</c>;
/// a paragraph begins at <c># newpar</c>. Empty nodes are left out.
/// </summary>
internal sealed class GumReader
{
    private readonly StringBuilder _text = new();
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Token> _tokens = [];
    private readonly List<TokenSyntax> _syntax = [];
    private readonly List<string> _misc = [];
    private int _firstOfSentence, _rangeEnd = -1, _rangeStop;
    private bool _rangeSpace, _newParagraph = true;
    private string? _id;

    /// <summary>The documents of a file, in order.</summary>
    public static IEnumerable<GumDocument> Read(IEnumerable<string> lines)
    {
        var reader = new GumReader();
        foreach (var line in lines)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (reader.Finish() is { } document) yield return document;
                reader = new GumReader { _id = line[(line.IndexOf('=') + 1)..].Trim() };
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal)) reader._newParagraph = true;
            else if (line.Length == 0) reader.EndSentence();
            else if (line[0] != '#') reader.AddToken(line.Split('\t'));
        }
        if (reader.Finish() is { } last) yield return last;
    }

    private void AddToken(string[] columns)
    {
        var space = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        if (columns[0].Contains('.')) return;
        if (columns[0].Contains('-'))
        {
            var last = columns[0][(columns[0].IndexOf('-') + 1)..];
            BeginSentenceOrWord();
            _rangeEnd = int.Parse(last, CultureInfo.InvariantCulture);
            _rangeStop = _text.Length + columns[1].Length;
            _rangeSpace = space;
            _text.Append(columns[1]);
            _rangeNext = _rangeStop - columns[1].Length;
            return;
        }
        var number = int.Parse(columns[0], CultureInfo.InvariantCulture);
        TextSpan span;
        if (number <= _rangeEnd)
        {
            var end = number == _rangeEnd ? _rangeStop : Math.Min(_rangeStop, _rangeNext + columns[1].Length);
            span = new TextSpan(_rangeNext, end);
            _rangeNext = end;
            if (number == _rangeEnd) (_rangeEnd, _space) = (-1, _rangeSpace);
        }
        else
        {
            BeginSentenceOrWord();
            span = new TextSpan(_text.Length, _text.Length + columns[1].Length);
            _text.Append(columns[1]);
            _space = space;
        }
        _tokens.Add(new Token(span, _sentences.Count));
        var head = int.Parse(columns[6], CultureInfo.InvariantCulture);
        _syntax.Add(new TokenSyntax(
            Enum.Parse<Upos>(columns[3]), columns[5] == "_" ? "" : columns[5], columns[2], head == 0 ? -1 : _firstOfSentence + head - 1, columns[7]));
        _misc.Add(columns[9]);
    }

    private int _rangeNext;
    private bool _space;

    private void BeginSentenceOrWord()
    {
        if (_text.Length > 0 && _newParagraph && _tokens.Count == _firstOfSentence) _text.Append("\n\n");
        else if (_text.Length > 0 && (_space || _tokens.Count == _firstOfSentence)) _text.Append(' ');
        if (_newParagraph && _tokens.Count == _firstOfSentence)
        {
            _paragraphs.Add(new Paragraph(new TextSpan(_text.Length, _text.Length), _paragraphs.Count == 0 ? ParagraphKind.Body : ParagraphKind.Body));
            _newParagraph = false;
        }
        _space = false;
    }

    private void EndSentence()
    {
        if (_tokens.Count == _firstOfSentence) return;
        var span = new TextSpan(_tokens[_firstOfSentence].Span.Start, _tokens[^1].Span.End);
        _sentences.Add(new Sentence(span, _firstOfSentence, _tokens.Count, _paragraphs.Count - 1));
        _paragraphs[^1] = _paragraphs[^1] with { Span = new TextSpan(_paragraphs[^1].Span.Start, span.End) };
        _firstOfSentence = _tokens.Count;
    }

    private GumDocument? Finish()
    {
        EndSentence();
        if (_tokens.Count == 0) return null;
        var report = new Report
        {
            Id = new ReportId(_id ?? "conllu"),
            Doc = _id ?? "conllu",
            Text = _text.ToString(),
            Origin = _id ?? "conllu",
            Offsets = new OffsetMap([]),
        };
        var reading = new Reading(report)
        {
            Layers = [Layer.Paragraphs, Layer.Tokens, Layer.Syntax],
            Paragraphs = [.. _paragraphs],
            Sentences = [.. _sentences],
            Tokens = [.. _tokens],
            Syntax = [.. _syntax],
        };
        return new GumDocument(_id ?? "", reading, [.. _misc]);
    }
}
