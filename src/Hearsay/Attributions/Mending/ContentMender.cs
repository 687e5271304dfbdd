using Hearsay.Attributions.Chains;

namespace Hearsay.Attributions.Mending;

/// <summary>Takes out of a content what nobody says: datelines, conditions of anonymity, bare relative words, whom a speaker cites.</summary>
internal sealed class ContentMender(Reading reading)
{
    /// <summary>Words about anonymity are no longer than this, in tokens.</summary>
    private const int LongestCondition = 30;

    /// <summary>A phrase that only names somebody is no longer than this, in tokens.</summary>
    private const int LongestName = 12;

    /// <summary>The attribution without such words; null where nothing is left of its content.</summary>
    public AttributionDraft? Mend(AttributionDraft draft)
    {
        var content = draft.Content.Where(span => !IsDateline(span)).Select(WithoutDateline).Select(span => WithoutOuter(draft, WithoutBegun(draft, span))).Where(span => !IsCondition(span)).ToImmutableArray();
        if (content.All(IsRelative) || IsCitation(draft)) return null;
        return content.SequenceEqual(draft.Content) ? draft
            : (draft with { Content = content, Mode = ModeReader.Read(reading.Text, content) }).By("content mended");
    }

    private bool IsDateline(TextSpan span) => Dateline.At(reading, span.Start) is { } dateline && dateline.End >= span.End;

    private TextSpan WithoutDateline(TextSpan span) =>
        Dateline.At(reading, span.Start) is { } dateline && dateline.End < span.End ? new TextSpan(dateline.End, span.End) : span;

    /// <summary>
    /// What is said without quotation marks may go on for whole sentences; it does not end amid the next one,
    /// which says something of its own.
    /// </summary>
    private TextSpan WithoutBegun(AttributionDraft draft, TextSpan span)
    {
        var (first, end) = reading.TokensOf(span);
        if (draft.Mode != AttributionMode.Indirect || draft.Cue.IsEmpty || first >= end || span.Start < draft.Cue[0].Start) return span;
        var last = reading.Sentences[reading.Tokens[end - 1].Sentence];
        var own = reading.Sentences[reading.Tokens[first].Sentence];
        return last.FirstToken <= own.FirstToken || end >= last.EndToken - 1 ? span : new TextSpan(span.Start, reading.Tokens[last.FirstToken - 1].Span.End);
    }

    /// <summary>
    /// "briefed him on what he called [a success], marking the first admission": a participle behind a comma whose verb
    /// stands before what is said, and is not the cue, is the report's own remark.
    /// </summary>
    private TextSpan WithoutOuter(AttributionDraft draft, TextSpan span)
    {
        var (first, end) = reading.TokensOf(span);
        if (reading.Syntax.IsEmpty || draft.Cue.Length != 1 || span.Start < draft.Cue[0].End) return span;
        var cue = TokenRange.Of(reading, draft.Cue[0]);
        for (var i = first + 2; i < end; i++)
        {
            if (reading.Word(i - 1) is not "," || reading.Syntax[i].Upos != Upos.VERB || reading.Syntax[i].BaseRelation is not "advcl") continue;
            var head = reading.Syntax[i].Head;
            if (head >= 0 && head < cue.First && reading.Tokens[head].Sentence == reading.Tokens[i].Sentence && reading.Syntax[i].Features.Contains("VerbForm=Ger", StringComparison.Ordinal) | reading.Syntax[i].Features.Contains("VerbForm=Part", StringComparison.Ordinal))
                return new TextSpan(span.Start, reading.Tokens[i - 2].Span.End);
        }
        return span;
    }

    /// <summary>"asked not to be named", "speaking on condition of anonymity".</summary>
    private bool IsCondition(TextSpan span)
    {
        var range = TokenRange.Of(reading, span);
        if (range.Length > LongestCondition) return false;
        for (var i = range.First; i < Math.Min(range.End, range.First + 2); i++)
        {
            if (WordPatterns.Anonymity.TryMatch(reading, i, range.End, out _, out _)) return true;
        }
        return false;
    }

    private bool HasFinite(TokenRange range)
    {
        for (var i = range.First; i < range.End && !reading.Syntax.IsEmpty; i++)
        {
            if (reading.Syntax[i].Features.Contains("VerbForm=Fin", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private bool IsRelative(TextSpan span) => span.Of(reading.Text) is "who" or "whom" or "which" or "what" or "that" or "whose";

    /// <summary>"citing two officials": whom the speaker cites is a link of its chain and not what it says.</summary>
    private bool IsCitation(AttributionDraft draft)
    {
        if (draft.Cue.Length != 1 || draft.Content.Length != 1) return false;
        var (cue, content) = (TokenRange.Of(reading, draft.Cue[0]), TokenRange.Of(reading, draft.Content[0]));
        if (IsReference(cue, content)) return true;
        if (content.Length > LongestName || !RelayPhrases.TryMatch(reading, cue.First, cue.End, out var relation, out var end)
            || relation != Relation.Quotes || end != cue.End || content.First < cue.End) return false;
        if (PhraseFinder.After(reading, content.First, content.End) is not { } named || HasFinite(content)) return false;
        return KindLexicon.Shipped.OfNoun(reading.Word(named.Head)) is not (SourceKind.Unknown or SourceKind.Document)
            || IsIssued(named, content)
            || KindLexicon.Shipped.OfPhrase(reading, content.First, content.End) != SourceKind.Unknown
            || named.End == content.End && reading.MainMention(named.Span(reading)) is { Type: EntityType.Person or EntityType.Org };
    }

    /// <summary>"citing a statement by the ministry": a document and who issued it, and nothing of what it says.</summary>
    private bool IsIssued(Phrase document, TokenRange content) =>
        KindLexicon.Shipped.OfNoun(reading.Word(document.Head)) == SourceKind.Document
        && document.Head + 2 < content.End && reading.Word(document.Head + 1) is "by" or "from"
        && PhraseFinder.After(reading, document.Head + 2, content.End) is { } issuer && issuer.End >= content.End - 1
        && KindLexicon.Shipped.OfNoun(reading.Word(issuer.Head)) is not SourceKind.Document;

    /// <summary>"It holds, the Post writes with reference to [a statement]": what is said stands before, and the reference is a link of the chain.</summary>
    private bool IsReference(TokenRange cue, TokenRange content)
    {
        if (reading.Syntax.IsEmpty || content.First < cue.End || HasFinite(content) || !EndsInReference(cue)) return false;
        for (var i = reading.Sentences[reading.Tokens[cue.First].Sentence].FirstToken; i < cue.First; i++)
        {
            if (reading.Syntax[i].Head >= cue.First && reading.Syntax[i].Head < cue.End && reading.Syntax[i].BaseRelation is "ccomp" or "parataxis") return true;
        }
        return reading.Syntax[cue.First] is { Head: >= 0 and var main } verb && main < cue.First && verb.BaseRelation is "parataxis";
    }

    private bool EndsInReference(TokenRange cue)
    {
        for (var i = cue.First; i < cue.End - 1; i++)
        {
            if (RelayPhrases.TryMatch(reading, i, cue.End, out var relation, out var end) && relation == Relation.Quotes && end == cue.End) return true;
        }
        return false;
    }
}
