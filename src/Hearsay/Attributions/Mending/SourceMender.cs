using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions.Mending;

/// <summary>Mends the source of an attribution where the tree shows plainly who the subject of its cue is.</summary>
internal sealed class SourceMender(SyntaxIndex tree, SpeakerReader speakers)
{
    private readonly Reading _reading = tree.Reading;

    /// <summary>The attribution with a better source.</summary>
    public AttributionDraft Mend(AttributionDraft draft)
    {
        if (draft.Cue.IsEmpty || draft.Source.Length > 1) return draft;
        var subject = speakers.OfCue(TokenRange.Of(_reading, draft.Cue[0]));
        if (draft.Source.IsEmpty) return subject is { IsEmpty: false } found ? With(draft, found, "source by syntax") : draft;
        var source = TokenRange.Of(_reading, draft.Source[0]);
        if (subject is { } whole && (IsRelative(source) ? !whole.Overlaps(source) : IsMisplaced(source, whole))) return With(draft, whole, "subject for source");
        var core = speakers.WithoutTime(source);
        return core == source ? draft : With(draft, core, "source without its time");
    }

    /// <summary>True where the source is a mere part of the subject, below its head, or runs into the subject over a comma.</summary>
    private bool IsMisplaced(TokenRange source, TokenRange subject)
    {
        var head = tree.HeadOf(subject.First, subject.End);
        if (tree.Upos(head) is not (Upos.NOUN or Upos.PROPN) || !speakers.CanSpeak(subject)) return false;
        if (subject.Contains(source)) return !source.Contains(head) && IsModifier(tree.HeadOf(source.First, source.End), head);
        return source.Contains(head) && source.First < subject.First && source.End <= subject.End && _reading.Word(subject.First - 1) is ",";
    }

    /// <summary>Below a head by way of a participle or a preposition: "residents reached by [telephone]".</summary>
    private bool IsModifier(int token, int head)
    {
        if (tree.Relations[token] is not (Dependency.Nmod or Dependency.Obl or Dependency.OblAgent)) return false;
        for (var steps = 0; token >= 0 && token != head && steps < 4; steps++, token = tree.Head(token))
        {
            if (tree.Relations[token] is Dependency.Appos or Dependency.Conj or Dependency.Relcl) return false;
        }
        return token == head;
    }

    private bool IsRelative(TokenRange source) =>
        source.Length == 1 && _reading.Word(source.First) is "who" or "which" or "that" or "whom" or "Who" or "Which" && tree.Upos(source.First) == Upos.PRON;

    private AttributionDraft With(AttributionDraft draft, TokenRange source, string rule)
    {
        if (source.IsEmpty) return draft;
        var span = source.SpanIn(_reading);
        return draft.Content.Concat(draft.Cue).Any(span.Overlaps) ? draft : (draft with { Source = [span] }).By(rule);
    }
}
