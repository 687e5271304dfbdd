using Hearsay.Attributions.Nesting;

namespace Hearsay.Attributions;

/// <summary>
/// To whom an attribution is said: the object of a verb of addressing ("told reporters", "briefed the
/// president on"), else what follows "to" or "with" ("said to reporters", "in an interview with").
/// Only somebody who could speak is addressed.
/// </summary>
internal sealed class AddresseeReader(SyntaxIndex tree)
{
    private readonly Reading _reading = tree.Reading;
    private readonly ClauseEdges _edges = new(tree);
    private readonly SpeakerReader _speakers = new(tree, new ClauseEdges(tree));

    /// <summary>The attribution with its addressee, where its clause names one.</summary>
    public Attribution Fill(Attribution attribution)
    {
        foreach (var cue in attribution.Cue)
        {
            var range = TokenRange.Of(_reading, cue);
            for (var i = range.First; i < range.End; i++)
            {
                if (Of(i) is { } found && Span(found, attribution) is { } span) return attribution with { Addressee = span };
            }
        }
        return attribution;
    }

    private TokenRange? Of(int token)
    {
        if (tree.Upos(token) is not (Upos.VERB or Upos.NOUN)) return null;
        var lemma = _reading.Syntax[token].Lemma;
        if (tree.Child(token, Dependency.Iobj) is >= 0 and var indirect) return _edges.WithoutCase(indirect);
        if (AddressingVerbs.Shipped.TakesObject(lemma) && tree.Child(token, Dependency.Obj) is >= 0 and var thing) return _edges.WithoutCase(thing);
        return AddressingVerbs.Shipped.TakesTo(lemma) || CueLexicon.Shipped.OfNoun(lemma) > 0 ? After(token) : null;
    }

    /// <summary>"to reporters" below a verb or a noun of saying.</summary>
    private TokenRange? After(int token)
    {
        foreach (var child in tree.ChildrenOf(token))
        {
            if (child < token || tree.Relations[child] is not (Dependency.Obl or Dependency.Nmod)) continue;
            if (tree.Child(child, Dependency.Case) is >= 0 and var mark && _reading.Word(mark) is "to") return _edges.WithoutCase(child);
        }
        return null;
    }

    /// <summary>The words of an addressee that could hear, and are neither the speaker nor what is said.</summary>
    private TextSpan? Span(TokenRange found, Attribution attribution)
    {
        var range = _edges.Trimmed(found);
        if (range.IsEmpty || !_speakers.CanSpeak(range)) return null;
        var span = range.SpanIn(_reading);
        return attribution.Source.Concat(attribution.Content).Any(span.Overlaps) ? null : span;
    }
}
