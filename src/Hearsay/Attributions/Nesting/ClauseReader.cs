namespace Hearsay.Attributions.Nesting;

/// <summary>Reads source, cue and content off one verb, noun or "according to" and its dependents.</summary>
internal sealed class ClauseReader
{
    private readonly ClauseLimits _limits;
    private readonly Reading _reading;
    private readonly ClauseEdges _edges;
    private readonly SaidReader _said;
    private readonly PlainClauseReader _plain;
    private readonly ClosingClauseReader _closing;
    private readonly NounClauseReader _nouns;

    public ClauseReader(SyntaxIndex tree, ClauseLimits limits)
    {
        (Tree, _reading, _limits) = (tree, tree.Reading, limits);
        _edges = new ClauseEdges(tree);
        Speakers = new SpeakerReader(tree, _edges);
        _said = new SaidReader(tree, _edges, limits);
        _plain = new PlainClauseReader(tree, _edges, Speakers);
        _closing = new ClosingClauseReader(tree, _edges);
        _nouns = new NounClauseReader(tree, _edges, Speakers, limits);
    }

    /// <summary>The trees that are read.</summary>
    public SyntaxIndex Tree { get; }

    /// <summary>Who speaks by a cue.</summary>
    public SpeakerReader Speakers { get; }

    /// <summary>The attribution whose cue has its head at a token; null where there is none, or nobody who could speak.</summary>
    public NestedParts? Read(int token) =>
        Parts(token) is { } parts && Speakers.CanSpeak(parts.Source) ? parts.Clipped(_edges.Sentence(token)) : null;

    private NestedParts? Parts(int token)
    {
        if (_reading.Word(token).Equals("according", StringComparison.OrdinalIgnoreCase)) return AccordingTo(token);
        return Tree.Upos(token) switch
        {
            Upos.VERB => Verb(token),
            Upos.NOUN => _nouns.Read(token),
            _ => null,
        };
    }

    private NestedParts? Verb(int verb)
    {
        var share = CueLexicon.Shipped.OfVerb(_reading.Syntax[verb].Lemma);
        if (share < _limits.WithClause) return Informed(verb);
        if (Speakers.OfVerb(verb) is not { } source || _said.OfVerb(verb, share) is not { } said)
            return share >= _limits.WithObject ? _plain.Read(verb) ?? _closing.Read(verb) : null;
        if (Speakers.IsOuterSpeaker(source) && !(said.Shape == ClauseShape.As && _limits.OwnVoice)) return null;
        var cue = Cue(verb, said.Content);
        return new NestedParts(Speakers.WithoutTime(Speakers.Joined(source, cue.First)), cue, _edges.Quoted(_edges.Trimmed(said.Content)), said.Shape);
    }

    /// <summary>"briefed the president on the talks": rare as a cue, and clear where somebody is addressed.</summary>
    private NestedParts? Informed(int verb)
    {
        if (_said.About(verb) is not { } said || Speakers.OfVerb(verb) is not { } source || Speakers.IsOuterSpeaker(source)) return null;
        var cue = Cue(verb, new(verb + 1, verb + 1));
        return new NestedParts(Speakers.Joined(source, cue.First), cue, _edges.Quoted(_edges.Trimmed(said.Content)), said.Shape);
    }

    /// <summary>"according to" with the noun phrase that it marks; what is said is the longer rest of the sentence.</summary>
    private NestedParts? AccordingTo(int token)
    {
        if (token + 2 >= _reading.Tokens.Length || _reading.Word(token + 1) is not "to") return null;
        var sentence = _edges.Sentence(token);
        var source = Tree.Relations[token] == Dependency.Case ? Tree.Head(token) : Tree.Child(token, Dependency.Obl, Dependency.Obj);
        if (source < token + 2 || Tree.Upos(source) is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) source = token + 2;
        var end = Math.Max(Tree.Right(source) + 1, source + 1);
        var content = token - sentence.First >= sentence.End - end ? new TokenRange(sentence.First, token) : new(end, sentence.End);
        return content.Length < 2 ? null : new NestedParts(_edges.Trimmed(new(token + 2, end)), new(token, token + 2), _edges.Trimmed(content), ClauseShape.According);
    }

    /// <summary>The verb with its auxiliaries, particles and adverbs, and "issued a statement" where the object is a noun of saying.</summary>
    private TokenRange Cue(int verb, TokenRange content)
    {
        var (first, end) = (verb, verb + 1);
        while (first > 0 && Tree.Head(first - 1) == verb && Tree.Relations[first - 1] is Dependency.Aux or Dependency.Advmod) first--;
        while (end < _reading.Tokens.Length && end < content.First && Tree.Head(end) == verb
            && Tree.Relations[end] is Dependency.Particle or Dependency.Compound or Dependency.Advmod) end++;
        if (content.First > end && content.First - end <= 3 && Tree.Child(verb, Dependency.Obj) is > 0 and var thing
            && thing < content.First && CueLexicon.Shipped.OfNoun(_reading.Syntax[thing].Lemma) > 0) end = thing + 1;
        return new(first, end);
    }
}
