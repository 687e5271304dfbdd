using Hearsay.Attributions.Chains;

namespace Hearsay.Attributions.Nesting;

/// <summary>
/// "the agreement said Japan would pay" where the tree has lost its way: the phrase right before the
/// verb, the verb, and the rest of the sentence, if a clause stands there.
/// </summary>
internal sealed class PlainClauseReader(SyntaxIndex tree, ClauseEdges edges, SpeakerReader speakers)
{
    private const int LongestWay = 6; // tokens from the verb to where the clause begins
    private const int ShortestClause = 3;
    private readonly Reading _reading = tree.Reading;

    /// <summary>The attribution of a verb; null where the words around it are not of this form.</summary>
    public NestedParts? Read(int verb)
    {
        var sentence = edges.Sentence(verb);
        var first = verb;
        while (first > sentence.First && tree.Upos(first - 1) is Upos.AUX or Upos.ADV) first--;
        if (!_reading.Syntax[verb].Features.Contains("VerbForm=Fin", StringComparison.Ordinal) && first == verb) return null;
        if (first < verb && _reading.Word(first) is "was" or "were" or "is" or "are" or "be" or "been") return null;
        if (first <= sentence.First || tree.Upos(first - 1) is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return null;
        if (PhraseFinder.Before(_reading, first, sentence.First) is not { } speaker) return null;
        var source = new TokenRange(speaker.First, speaker.End);
        if (speakers.IsOuterSpeaker(source) || ClauseAfter(verb + 1, sentence.End) is not (>= 0 and var begin)) return null;
        var content = edges.Trimmed(new(begin, sentence.End));
        return content.Length < ShortestClause ? null : new NestedParts(source, new(first, verb + 1), content, ClauseShape.Plain);
    }

    /// <summary>Where a clause begins at or soon after a token: "that", or a subject with its verb; -1 where none does.</summary>
    private int ClauseAfter(int token, int end)
    {
        for (var i = token; i < Math.Min(end, token + LongestWay); i++)
        {
            var word = _reading.Word(i);
            if (word is "that") return i;
            if (word is "," or ":" or "to" or "of" or "about" or "on" or "in" or "for" or "at" or "by" or "with" || QuoteMarks.Is(word)) return -1;
            if (tree.Relations[i] is Dependency.Nsubj or Dependency.NsubjPass && tree.Head(i) > i && tree.Head(i) < end)
                return Math.Max(token, tree.Left(i));
        }
        return -1;
    }
}
