using Hearsay.Attributions.Chains;

namespace Hearsay.Attributions.Nesting;

/// <summary>Who speaks by a verb, as its tree tells.</summary>
internal sealed class SpeakerReader(SyntaxIndex tree, ClauseEdges edges)
{
    private readonly Reading _reading = tree.Reading;

    /// <summary>Who speaks by a cue of these tokens; null where the tree tells nobody.</summary>
    public TokenRange? OfCue(TokenRange cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (tree.Upos(i) != Upos.VERB || OfVerb(i) is not { } source) continue;
            if (_reading.Word(source.First) is "it" or "It" or "there" or "There" or "that" or "this" or "what") continue;
            return edges.Trimmed(source);
        }
        return null;
    }

    /// <summary>The subject of a verb, the agent of a passive one, what a participle belongs to, or a subject shared with the verb above.</summary>
    public TokenRange? OfVerb(int verb)
    {
        var subject = Subject(verb);
        var passive = subject >= 0 && tree.Relations[subject] == Dependency.NsubjPass;
        if ((passive || subject < 0) && tree.Child(verb, Dependency.OblAgent) is >= 0 and var agent) return edges.WithoutCase(agent);
        if (passive) return _reading.Syntax[verb].Lemma is "quote" or "report" or "cite" ? edges.WithoutCase(subject) : null;
        if (subject >= 0) return tree.Range(subject);
        var head = tree.Head(verb);
        if (head < 0) return null;
        return tree.Relations[verb] switch
        {
            Dependency.Conj or Dependency.Xcomp or Dependency.Advcl => Shared(head),
            Dependency.Acl or Dependency.Relcl when tree.Upos(head) is Upos.NOUN or Upos.PROPN && head < verb => new(tree.Left(head), head + 1),
            _ => null,
        };
    }

    /// <summary>Without marks at the edges.</summary>
    public TokenRange Trimmed(TokenRange range) => edges.Trimmed(range);

    /// <summary>Without "on Friday" behind the name.</summary>
    public TokenRange WithoutTime(TokenRange source)
    {
        var last = source.End - 1;
        if (last <= source.First || !WordClasses.IsTime(_reading.Word(last)) || _reading.Word(last) is "Today"
            || tree.Relations[last] is not (Dependency.Obl or Dependency.Nmod or Dependency.Advmod)) return source;
        if (source.Contains(tree.Head(last)) && tree.Head(last) != tree.HeadOf(source.First, source.End)) return source;
        var end = tree.Left(last);
        return end <= source.First || tree.Upos(end - 1) == Upos.VERB ? source : edges.Trimmed(new(source.First, end));
    }

    /// <summary>People, bodies, documents, names and pronouns can speak; quotas and opportunities cannot.</summary>
    public bool CanSpeak(TokenRange source)
    {
        if (source.IsEmpty) return true;
        var phrase = PhraseFinder.Core(_reading, source.First, source.End);
        if (tree.Upos(phrase.Head) is Upos.PROPN or Upos.PRON || WordClasses.IsCapital(_reading.Word(phrase.Head))) return true;
        if (KindLexicon.Shipped.OfNoun(_reading.Word(phrase.Head)) != SourceKind.Unknown) return true;
        return _reading.MainMention(phrase.Span(_reading)) is { Type: EntityType.Person or EntityType.Org or EntityType.Norp or EntityType.Place };
    }

    /// <summary>"I" and "we" inside a content are the speaker of the content itself.</summary>
    public bool IsOuterSpeaker(TokenRange source) =>
        source.Length == 1 && _reading.Word(source.First) is "I" or "we" or "We" or "you" or "You" or "it" or "It" or "that" or "this"
            or "me" or "us" or "my" or "our" or "your" or "there" or "There";

    /// <summary>"chief executive Ada Obi said": where the tree cuts a speaker in two, all of it up to the cue.</summary>
    public TokenRange Joined(TokenRange source, int cue)
    {
        if (source.End >= cue) return source;
        for (var i = source.End; i < cue; i++)
        {
            if (tree.Upos(i) is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) return source;
        }
        return PhraseFinder.Before(_reading, cue, edges.Sentence(cue).First) is { } whole && whole.First <= source.First
            ? new(whole.First, whole.End) : new(source.First, cue);
    }

    /// <summary>The subject nearest before a verb, else the first one behind it; -1 where there is none.</summary>
    private int Subject(int verb)
    {
        var subject = -1;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Relations[child] is Dependency.Nsubj or Dependency.NsubjPass && (child < verb || subject < 0)) subject = child;
        }
        return subject;
    }

    private TokenRange? Shared(int verb) =>
        tree.Upos(verb) == Upos.VERB && tree.Child(verb, Dependency.Nsubj) is >= 0 and var subject ? tree.Range(subject) : null;
}
