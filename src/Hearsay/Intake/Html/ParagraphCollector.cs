using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>
/// Walks a tree and gathers paragraphs as a reader sees them: inline tags run on, blocks begin anew, a
/// table row is one paragraph with tabs between its cells, white space is one space, soft hyphens and
/// zero-width spaces are dropped, a <c>q</c> element gets its quotation marks.
/// </summary>
internal sealed class ParagraphCollector(ParsedPage page, Func<IElement, bool>? keep)
{
    private readonly List<ParagraphDraft> _done = [];
    private ParagraphDraft _draft = new();
    private (char Unit, int Source, int Length)? _space;
    private bool _break;
    private int _links;

    /// <summary>The paragraphs below an element.</summary>
    /// <param name="page">Where the text nodes stand.</param>
    /// <param name="root">Where to begin.</param>
    /// <param name="keep">Tells for each block whether text directly inside is wanted; null for all.</param>
    public static List<ParagraphDraft> Collect(ParsedPage page, INode root, Func<IElement, bool>? keep = null)
    {
        var collector = new ParagraphCollector(page, keep);
        collector.Visit(root, keep is null);
        collector.Flush("");
        return collector._done;
    }

    private void Visit(INode node, bool wanted)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                if (wanted) AddText(text);
            }
            else if (child is IElement element)
            {
                VisitElement(element, wanted);
            }
        }
    }

    private void VisitElement(IElement element, bool wanted)
    {
        var tag = element.LocalName;
        if (tag is "script" or "style") return;
        if (tag == "br")
        {
            if (wanted) Break();
            return;
        }
        if (tag is "td" or "th")
        {
            Cell(element, keep?.Invoke(element) ?? true);
            return;
        }
        if (!Blocks.IsBlock(tag))
        {
            Inline(element, tag, wanted);
            return;
        }
        Flush(tag);
        Visit(element, keep?.Invoke(element) ?? true);
        Flush("");
    }

    private void Inline(IElement element, string tag, bool wanted)
    {
        if (tag == "a") _links++;
        if (tag == "q" && wanted) AddMark('“');
        Visit(element, wanted);
        if (tag == "q" && wanted) AddMark('”');
        if (tag == "a") _links--;
    }

    private void Cell(IElement cell, bool wanted)
    {
        if (_draft.Text.Length > 0) _space = ('\t', -1, 0);
        Visit(cell, wanted);
    }

    private void AddText(IText node)
    {
        var data = node.Data;
        var place = page.PlaceOf(node);
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060' || (char.IsControl(c) && !char.IsWhiteSpace(c))) continue;
            var source = place is { } start ? page.Scan.SourceOf(start + i) : null;
            if (char.IsWhiteSpace(c))
            {
                if (_draft.Text.Length > 0 || _break) _space ??= (c, source?.Start ?? -1, source?.Length ?? 0);
                continue;
            }
            if (char.IsHighSurrogate(c) && i + 1 < data.Length && char.IsLowSurrogate(data[i + 1])) AddPair(data, i++, source, place);
            else AddUnit(c, source);
        }
    }

    private void AddPair(string data, int at, (int Start, int Length)? source, int? place)
    {
        Before(data[at]);
        var second = place is { } start ? page.Scan.SourceOf(start + at + 1) : null;
        var pair = data.AsSpan(at, 2);
        if (source is { } s && second is { } t) _draft.AddWhole(pair, s.Start, s.Length + t.Length);
        else _draft.AddLoose(pair);
        if (_links > 0) _draft.LinkLength += 2;
    }

    private void AddUnit(char c, (int Start, int Length)? source)
    {
        Before(c);
        if (char.IsSurrogate(c)) c = '\uFFFD';
        if (source is not { } s) _draft.AddLoose([c]);
        else if (s.Length == 1 && page.Source.Chars[s.Start] == c) _draft.AddDirect(c, s.Start);
        else _draft.AddWhole([c], s.Start, s.Length);
        if (_links > 0) _draft.LinkLength++;
    }

    private void AddMark(char mark)
    {
        Before(mark);
        _draft.AddLoose([mark]);
    }

    /// <summary>Settles what white space or a line break before <paramref name="next"/> comes to.</summary>
    private void Before(char next)
    {
        if (_break && _draft.Text.Length > 0 && !(char.IsLower(next) && GoesOn(_draft.Text[^1]))) Flush(_draft.Block);
        else if (_break && _draft.Text.Length > 0) _space ??= (' ', -1, 0);
        _break = false;
        if (_space is { } space && _draft.Text.Length > 0)
        {
            if (_links > 0 && _draft.LinkLength > 0) _draft.LinkLength++;
            var unit = space.Unit == '\t' && space.Source < 0 ? '\t' : ' ';
            if (space.Source < 0) _draft.AddLoose([unit]);
            else if (space is { Unit: ' ', Length: 1 }) _draft.AddDirect(' ', space.Source);
            else _draft.AddWhole(" ", space.Source, space.Length);
        }
        _space = null;
    }

    /// <summary>A line break after this does not end a sentence.</summary>
    private static bool GoesOn(char last) => char.IsLetterOrDigit(last) || last is ',' or '-' or '–' or '—';

    private void Break()
    {
        if (_break) Flush(_draft.Block); // two in a row part paragraphs for good
        _break = true;
    }

    private void Flush(string block)
    {
        _space = null;
        _break = false;
        if (_draft.Text.Length > 0) _done.Add(_draft);
        if (_draft.Text.Length > 0 || _draft.Block != block) _draft = new() { Block = block };
    }
}
