namespace Hearsay.Attributions.Nesting;

/// <summary>Reads source, cue and content off one verb, noun or "according to" and its dependents.</summary>
internal sealed class ClauseReader
{
    /// <summary>Least share for a verb with a clause of its own ("said that").</summary>
    private const double WithClause = 0.12;

    private readonly SyntaxIndex _tree;
    private readonly Reading _reading;
    private readonly ClauseEdges _edges;
    private readonly SaidReader _said;
    private readonly PlainClauseReader _plain;
    private readonly NounClauseReader _nouns;

    public ClauseReader(SyntaxIndex tree)
    {
        (_tree, _reading) = (tree, tree.Reading);
        _edges = new ClauseEdges(tree);
        Speakers = new SpeakerReader(tree, _edges);
        _said = new SaidReader(tree);
        _plain = new PlainClauseReader(tree, _edges, Speakers);
        _nouns = new NounClauseReader(tree, _edges, Speakers);
    }

    /// <summary>Who speaks by a cue.</summary>
    public SpeakerReader Speakers { get; }

    /// <summary>The attribution whose cue has its head at a token; null where there is none, or nobody who could speak.</summary>
    public NestedParts? Read(int token) => Parts(token) is { } parts && Speakers.CanSpeak(parts.Source) ? parts : null;

    private NestedParts? Parts(int token)
    {
        if (_reading.Word(token).Equals("according", StringComparison.OrdinalIgnoreCase)) return AccordingTo(token);
        return _tree.Upos(token) switch
        {
            Upos.VERB => Verb(token),
            Upos.NOUN => _nouns.Read(token),
            _ => null,
        };
    }

    private NestedParts? Verb(int verb)
    {
        var share = CueLexicon.Shipped.OfVerb(_reading.Syntax[verb].Lemma);
        if (share < WithClause) return null;
        if (Speakers.OfVerb(verb) is not { } source || _said.OfVerb(verb, share) is not { } content)
            return share >= SaidReader.WithObject ? _plain.Read(verb) : null;
        if (Speakers.IsOuterSpeaker(source)) return null;
        var cue = Cue(verb, content);
        return new NestedParts(Speakers.Joined(source, cue.First), cue, _edges.Quoted(_edges.Trimmed(content)));
    }

    private NestedParts? AccordingTo(int token)
    {
        if (token + 2 >= _reading.Tokens.Length || _reading.Word(token + 1) is not "to") return null;
        var source = token + 2;
        while (_tree.Head(source) > source && _tree.Left(_tree.Head(source)) >= token) source = _tree.Head(source);
        var end = Math.Max(_tree.Right(source) + 1, token + 3);
        var sentence = _edges.Sentence(token);
        var content = token - sentence.First >= sentence.End - end ? new TokenRange(sentence.First, token) : new(end, sentence.End);
        return content.Length < 2 ? null : new NestedParts(new(token + 2, end), new(token, token + 2), _edges.Trimmed(content));
    }

    /// <summary>The verb with its auxiliaries, particles and adverbs, and "issued a statement" where the object is a noun of saying.</summary>
    private TokenRange Cue(int verb, TokenRange content)
    {
        var (first, end) = (verb, verb + 1);
        while (first > 0 && _tree.Head(first - 1) == verb && _tree.Relations[first - 1] is Dependency.Aux or Dependency.Advmod) first--;
        while (end < _reading.Tokens.Length && end < content.First && _tree.Head(end) == verb
            && _tree.Relations[end] is Dependency.Particle or Dependency.Compound or Dependency.Advmod) end++;
        if (content.First > end && content.First - end <= 3 && _tree.Child(verb, Dependency.Obj) is > 0 and var thing
            && thing < content.First && CueLexicon.Shipped.OfNoun(_reading.Syntax[thing].Lemma) > 0) end = thing + 1;
        return new(first, end);
    }
}
