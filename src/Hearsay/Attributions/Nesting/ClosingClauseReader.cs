using Hearsay.Attributions.Chains;

namespace Hearsay.Attributions.Nesting;

/// <summary>
/// "The road is shut, the warden told reporters on Monday." and "..., said the warden." where the tree has
/// lost its way: the last comma of a sentence, a speaker and a verb of saying on one side of each other, and
/// nothing behind them but to whom, where and when. What is said is the sentence up to the comma.
/// </summary>
internal sealed class ClosingClauseReader(SyntaxIndex tree, ClauseEdges edges)
{
    private const int LongestSpeaker = 16;
    private const int LongestTail = 14;
    private const int ShortestClause = 3;
    private readonly Reading _reading = tree.Reading;

    /// <summary>The attribution of a verb; null where the words around it are not of this form.</summary>
    public NestedParts? Read(int verb)
    {
        var sentence = edges.Sentence(verb);
        var end = edges.Trimmed(sentence).End;
        var comma = Comma(verb, sentence.First);
        if (comma < 0 || end - verb > LongestTail) return null;
        var cue = Cue(verb, comma);
        var source = cue.First > comma + 1 ? Before(comma + 1, cue.First, verb, end) : After(verb + 1, end);
        var content = edges.Trimmed(new(sentence.First, comma));
        if (source is not { } speaker || content.Length < ShortestClause || !HasVerb(content)) return null;
        return new NestedParts(speaker, cue, content, ClauseShape.Closing);
    }

    /// <summary>The comma before a verb, over words that can be part of a speaker.</summary>
    private int Comma(int verb, int first)
    {
        for (var i = verb - 1; i > first && verb - i <= LongestSpeaker; i--)
        {
            if (_reading.Word(i) is ",") return IsApposition(i, verb, first) ? Comma2(i, verb, first) : i;
            if (QuoteMarks.Is(_reading.Word(i)) || _reading.Word(i) is ";" or ":") return -1;
        }
        return -1;
    }

    /// <summary>A comma right before the verb closes an apposition: "the warden, Ada Obi, said".</summary>
    private bool IsApposition(int comma, int verb, int first) => comma == verb - 1 && comma > first + 2;

    private int Comma2(int close, int verb, int first)
    {
        for (var i = close - 1; i > first && verb - i <= LongestSpeaker; i--)
        {
            if (_reading.Word(i) is not ",") continue;
            for (var j = i - 1; j > first && verb - j <= LongestSpeaker; j--)
            {
                if (_reading.Word(j) is ",") return j;
            }
            return close; // ", said Ada Obi": no apposition
        }
        return close;
    }

    private TokenRange Cue(int verb, int comma)
    {
        var first = verb;
        while (first - 1 > comma && tree.Upos(first - 1) is Upos.AUX or Upos.ADV) first--;
        return new(first, verb + 1);
    }

    /// <summary>The speaker before the verb: a noun phrase without a verb of its own but a participle.</summary>
    private TokenRange? Before(int first, int end, int verb, int stop)
    {
        if (_reading.Word(first) is "and" or "but" or "or" or "which" or "that" or "as" or "when" or "while") return null;
        var range = edges.Trimmed(new(first, end));
        if (range.IsEmpty || !Speaks(range) || !IsTail(verb + 1, stop)) return null;
        for (var i = range.First; i < range.End; i++)
        {
            if (tree.Upos(i) is Upos.AUX or Upos.SCONJ || tree.Upos(i) == Upos.VERB && IsFinite(i)) return null;
        }
        return range;
    }

    private TokenRange? After(int first, int stop)
    {
        if (first >= stop || PhraseFinder.After(_reading, first, stop) is not { } phrase) return null;
        var range = new TokenRange(phrase.First, phrase.End);
        return Speaks(range) && IsTail(range.End, stop) ? range : null;
    }

    private bool Speaks(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (tree.Upos(i) is Upos.NOUN or Upos.PROPN || tree.Upos(i) == Upos.PRON && range.Length == 1) return true;
        }
        return false;
    }

    /// <summary>To whom, where and when: no verb with a subject of its own.</summary>
    private bool IsTail(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tree.Relations[i] is Dependency.Nsubj or Dependency.NsubjPass && i > first || tree.Upos(i) is Upos.SCONJ || _reading.Word(i) is "that" or ":") return false;
            if (QuoteMarks.Is(_reading.Word(i))) return false;
        }
        return true;
    }

    private bool HasVerb(TokenRange content)
    {
        for (var i = content.First; i < content.End; i++)
        {
            if (tree.Upos(i) is Upos.AUX || tree.Upos(i) == Upos.VERB && IsFinite(i)) return true;
        }
        return false;
    }

    private bool IsFinite(int token) => _reading.Syntax[token].Features.Contains("VerbForm=Fin", StringComparison.Ordinal);
}
