using Hearsay.Attributions.Chains;
using Hearsay.Attributions.Judging;
using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions.Forms;

/// <summary>
/// Headlines that name a speaker beside what is said: "Minister: border to open", "Border to open: minister",
/// "Border to open - minister", "Border to open, minister says".
/// </summary>
internal static class HeadlineForm
{
    private const string Why = "headline/1";
    private const double Confidence = 0.8;
    private const int LongestSpeaker = 7;
    private const int ShortestClause = 3;

    /// <summary>Least share of its occurrences in which a verb heads a cue, for one at the end of a headline.</summary>
    private const double LeastShare = 0.15;

    /// <summary>The attribution of the title of a report, where it has such a form.</summary>
    public static IEnumerable<AttributionDraft> Find(ClauseReader clauses)
    {
        var reading = clauses.Tree.Reading;
        foreach (var title in FormDraft.Paragraphs(reading, titles: true))
        {
            var trimmed = title;
            while (!trimmed.IsEmpty && reading.Word(trimmed.End - 1) is ".") trimmed = trimmed with { End = trimmed.End - 1 };
            if ((Divided(clauses, trimmed) ?? Closed(clauses, trimmed)) is { } draft) yield return draft;
        }
    }

    /// <summary>By a colon or a dash that stands alone.</summary>
    private static AttributionDraft? Divided(ClauseReader clauses, TokenRange title)
    {
        var reading = clauses.Tree.Reading;
        for (var i = title.End - 2; i > title.First; i--)
        {
            var (colon, dash) = (reading.Word(i) is ":", FormDraft.IsDash(reading.Word(i)) && IsSpaced(reading, i));
            if (!colon && !dash) continue;
            var (left, right, mark) = (new TokenRange(title.First, i), new TokenRange(i + 1, title.End), new TokenRange(i, i + 1));
            if (left.Length >= ShortestClause && IsSpeaker(clauses, right, named: false))
                return FormDraft.Make(reading, right, mark, left, Confidence, Why);
            if (colon && right.Length >= ShortestClause && IsSpeaker(clauses, left, named: !QuoteMarks.Is(reading.Word(right.First))) && !HasCue(clauses, right))
                return FormDraft.Make(reading, left, mark, right, Confidence, Why);
        }
        return null;
    }

    /// <summary>By a comma, and a verb of saying at the very end or right behind the comma.</summary>
    private static AttributionDraft? Closed(ClauseReader clauses, TokenRange title)
    {
        var reading = clauses.Tree.Reading;
        for (var i = title.End - 1; i > title.First + ShortestClause && title.End - i <= LongestSpeaker + 1; i--)
        {
            if (reading.Word(i) is not ",") continue;
            var (said, first, last) = (new TokenRange(title.First, i), i + 1, title.End - 1);
            if (IsCue(reading, last) && IsSpeaker(clauses, new(first, last), named: false))
                return FormDraft.Make(reading, new(first, last), new(last, last + 1), said, Confidence, Why);
            if (IsCue(reading, first) && IsSpeaker(clauses, new(first + 1, last + 1), named: false))
                return FormDraft.Make(reading, new(first + 1, last + 1), new(first, first + 1), said, Confidence, Why);
        }
        return null;
    }

    private static bool IsSpaced(Reading reading, int token) =>
        reading.Tokens[token].Span.Start > reading.Tokens[token - 1].Span.End && reading.Tokens[token + 1].Span.Start > reading.Tokens[token].Span.End;

    private static bool IsCue(Reading reading, int token) =>
        reading.Syntax[token].Upos is Upos.VERB or Upos.NOUN && CueLexicon.Shipped.OfVerb(reading.Syntax[token].Lemma) >= LeastShare;

    /// <summary>
    /// A short phrase of one who can speak, without a verb. A bare place ("Nigeria: twelve killed") tells where
    /// and not who; <paramref name="named"/> asks for somebody surely meant.
    /// </summary>
    private static bool IsSpeaker(ClauseReader clauses, TokenRange range, bool named)
    {
        var reading = clauses.Tree.Reading;
        if (range.IsEmpty || range.Length > LongestSpeaker) return false;
        for (var i = range.First; i < range.End; i++)
        {
            if (clauses.Tree.Upos(i) is Upos.AUX or Upos.SCONJ or Upos.NUM || QuoteMarks.Is(reading.Word(i)) || reading.Word(i) is "," or ":" or "?") return false;
        }
        var phrase = PhraseFinder.Core(reading, range.First, range.End);
        if (KindLexicon.Shipped.OfNoun(reading.Word(phrase.Head)) is not (SourceKind.Unknown or SourceKind.Document)) return true;
        if (!named && KindLexicon.Shipped.OfNoun(reading.Word(phrase.Head)) == SourceKind.Document) return true;
        return reading.MainMention(phrase.Span(reading)) is { Form: MentionForm.Name, Type: EntityType.Person or EntityType.Org };
    }

    /// <summary>True where a part of a headline names its own speaker: "War: president says".</summary>
    private static bool HasCue(ClauseReader clauses, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (clauses.Tree.Upos(i) == Upos.VERB && Evidence.Share(clauses.Tree.Reading, new(i, i + 1)) >= 0.6 && clauses.Read(i) is not null) return true;
        }
        return false;
    }
}
