namespace Hearsay.Attributions.Nesting;

/// <summary>Reads source, cue and content off one verb, noun or "according to" and its dependents.</summary>
internal sealed class ClauseReader(TreeView tree)
{
    /// <summary>Least share for a verb with a clause of its own ("said that").</summary>
    private const double WithClause = 0.12;

    /// <summary>Least share for a verb with an infinitive or a bare object ("denied the charge").</summary>
    private const double WithObject = 0.45;

    private static readonly CueLexicon Cues = CueLexicon.Shipped;
    private readonly Reading _reading = tree.Reading;

    /// <summary>The attribution whose cue has its head at a token; null where there is none, or nobody who could speak.</summary>
    public NestedParts? Read(int token) => Parts(token) is { } parts && CanSpeak(parts.Source) ? parts : null;

    private NestedParts? Parts(int token)
    {
        var syntax = _reading.Syntax[token];
        if (_reading.Word(token).Equals("according", StringComparison.OrdinalIgnoreCase)) return AccordingTo(token);
        return syntax.Upos switch
        {
            Upos.VERB => Verb(token, syntax),
            Upos.NOUN => Noun(token, syntax),
            _ => null,
        };
    }

    /// <summary>Who speaks by a cue of these tokens, as the tree tells; null where it tells nobody.</summary>
    public (int First, int End)? Speaker((int First, int End) cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (_reading.Syntax[i].Upos != Upos.VERB || Source(i) is not { } source) continue;
            if (_reading.Word(source.First) is "it" or "It" or "there" or "There" or "that" or "this" or "what") continue;
            return Trimmed(source);
        }
        return null;
    }

    private NestedParts? Verb(int token, TokenSyntax syntax)
    {
        var share = Cues.OfVerb(syntax.Lemma);
        if (share < WithClause) return null;
        if (Source(token) is not { } source || Content(token, share) is not { } content) return share >= WithObject ? Plain(token, syntax) : null;
        if (IsSpeaker(source)) return null;
        var cue = Cue(token, content);
        return new NestedParts(Joined(source, cue.First), cue, Quoted(Trimmed(content)));
    }

    private (int First, int End)? Content(int token, double share)
    {
        var clause = tree.Child(token, "ccomp");
        if (clause >= 0 && clause != token) return Whole(clause);
        if (tree.Is(token, "parataxis") && share >= WithObject && Around(token) is { } around) return around;
        if (share < WithObject) return null;
        var thing = tree.Child(token, "obj");
        var infinitive = tree.Child(token, "xcomp");
        if (infinitive > token) return thing > token && thing < infinitive ? Union(Whole(thing), Whole(infinitive)) : Whole(infinitive);
        if (thing > token && Cues.OfNoun(_reading.Syntax[thing].Lemma) > 0 && tree.Child(thing, "acl") is > 0 and var told) return Whole(told);
        return thing > token && _reading.Syntax[thing].Upos == Upos.NOUN ? Whole(thing) : null;
    }

    /// <summary>
    /// "the agreement said Japan would pay" where the tree has lost its way: the phrase right before the
    /// verb, the verb, and the rest of the sentence, if a clause stands there.
    /// </summary>
    private NestedParts? Plain(int token, TokenSyntax syntax)
    {
        var sentence = _reading.Sentences[_reading.Tokens[token].Sentence];
        var first = token;
        while (first > sentence.FirstToken && _reading.Syntax[first - 1].Upos is Upos.AUX or Upos.ADV) first--;
        if (!syntax.Features.Contains("VerbForm=Fin", StringComparison.Ordinal) && first == token) return null;
        if (_reading.Word(first) is var word && first < token && word is "was" or "were" or "is" or "are" or "be" or "been") return null;
        if (first <= sentence.FirstToken || _reading.Syntax[first - 1].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) return null;
        if (Chains.PhraseFinder.Before(_reading, first, sentence.FirstToken) is not { } speaker || IsSpeaker((speaker.First, speaker.End))) return null;
        var begin = ClauseAfter(token + 1, sentence.EndToken);
        if (begin < 0) return null;
        var content = Trimmed((begin, sentence.EndToken));
        return content.End - content.First < 3 ? null : new NestedParts((speaker.First, speaker.End), (first, token + 1), content);
    }

    /// <summary>Where a clause begins at or soon after a token: "that", or a subject with its verb; -1 where none does.</summary>
    private int ClauseAfter(int token, int end)
    {
        for (var i = token; i < Math.Min(end, token + 6); i++)
        {
            if (_reading.Word(i) is "that") return i;
            if (_reading.Word(i) is "," or ":" or "to" or "of" or "about" or "on" or "in" or "for" or "at" or "by" or "with" or "\"" or "“") return -1;
            if (_reading.Syntax[i].BaseRelation.SequenceEqual("nsubj") && _reading.Syntax[i].Head > i && _reading.Syntax[i].Head < end)
                return Math.Max(token, Math.Min(i, tree.Range(i).First));
        }
        return -1;
    }

    /// <summary>What a verb in parenthesis stands beside: "the plan, he said, works".</summary>
    private (int First, int End)? Around(int token)
    {
        var head = _reading.Syntax[token].Head;
        if (head < 0) return null;
        var (first, end) = tree.Range(head);
        var own = tree.Range(token);
        return own.First - first >= end - own.End ? (first, own.First) : (own.End, end);
    }

    private NestedParts? Noun(int token, TokenSyntax syntax)
    {
        if (Cues.OfNoun(syntax.Lemma) < 0.08) return null;
        var told = tree.Child(token, "acl");
        if (told < token || tree.Child(told, "mark") is var mark && (mark < 0 || !_reading.Word(mark).Equals("that", StringComparison.OrdinalIgnoreCase))) return null;
        var owner = -1;
        foreach (var child in tree.Children(token))
        {
            if (tree.IsExactly(child, "nmod:poss")) owner = child;
            else if (tree.Is(child, "nmod") && child < told && tree.Child(child, "case") is >= 0 and var by && _reading.Word(by) is "by" or "from" or "of") owner = child;
        }
        if (owner < 0 || IsSpeaker(tree.Range(owner))) return null;
        return new NestedParts(WithoutCase(owner), (token, token + 1), Quoted(Trimmed(Whole(told))));
    }

    private NestedParts? AccordingTo(int token)
    {
        if (token + 2 >= _reading.Tokens.Length || _reading.Word(token + 1) is not "to") return null;
        var source = token + 2;
        while (_reading.Syntax[source].Head > source && tree.Range(_reading.Syntax[source].Head).First >= token) source = _reading.Syntax[source].Head;
        var end = Math.Max(tree.Range(source).End, token + 3);
        var sentence = _reading.Sentences[_reading.Tokens[token].Sentence];
        var content = token - sentence.FirstToken >= sentence.EndToken - end ? (sentence.FirstToken, token) : (end, sentence.EndToken);
        return content.Item2 - content.Item1 < 2 ? null : new NestedParts((token + 2, end), (token, token + 2), Trimmed(content));
    }

    private (int First, int End)? Source(int token)
    {
        var subject = tree.Child(token, "nsubj");
        if (subject >= 0 && tree.IsExactly(subject, "nsubj:pass"))
        {
            foreach (var child in tree.Children(token))
            {
                if (tree.IsExactly(child, "obl:agent")) return WithoutCase(child);
            }
            return _reading.Syntax[token].Lemma is "quote" or "report" or "cite" ? WithoutCase(subject) : null;
        }
        if (subject >= 0) return Whole(subject);
        var head = _reading.Syntax[token].Head;
        if (head < 0) return null;
        if (tree.Is(token, "conj") || tree.Is(token, "xcomp") || tree.Is(token, "advcl"))
            return _reading.Syntax[head].Upos == Upos.VERB && tree.Child(head, "nsubj") is >= 0 and var shared && !tree.IsExactly(shared, "nsubj:pass") ? Whole(shared) : null;
        return tree.Is(token, "acl") && _reading.Syntax[head].Upos is Upos.NOUN or Upos.PROPN && head < token ? (tree.Range(head).First, head + 1) : null;
    }

    private (int First, int End) Cue(int token, (int First, int End) content)
    {
        var (first, end) = (token, token + 1);
        while (first > 0 && BelongsBefore(first - 1, token)) first--;
        while (end < _reading.Tokens.Length && end < content.First && BelongsAfter(end, token)) end++;
        if (content.First > end && content.First - end <= 3 && tree.Child(token, "obj") is > 0 and var thing
            && thing < content.First && Cues.OfNoun(_reading.Syntax[thing].Lemma) > 0) end = thing + 1;
        return (first, end);
    }

    private bool BelongsBefore(int token, int verb) =>
        _reading.Syntax[token].Head == verb && (tree.Is(token, "aux") || tree.Is(token, "advmod"));

    private bool BelongsAfter(int token, int verb) =>
        _reading.Syntax[token].Head == verb && (tree.Is(token, "compound") || tree.Is(token, "advmod"));

    /// <summary>People, bodies, documents, names and pronouns can speak; quotas and opportunities cannot.</summary>
    private bool CanSpeak((int First, int End) source)
    {
        if (source.First >= source.End) return true;
        var phrase = Chains.PhraseFinder.Core(_reading, source.First, source.End);
        if (_reading.Syntax[phrase.Head].Upos is Upos.PROPN or Upos.PRON || Chains.WordClasses.IsCapital(_reading.Word(phrase.Head))) return true;
        if (Chains.KindLexicon.Shipped.OfNoun(_reading.Word(phrase.Head)) != SourceKind.Unknown) return true;
        return _reading.MainMention(phrase.Span(_reading)) is { Type: EntityType.Person or EntityType.Org or EntityType.Norp or EntityType.Place };
    }

    /// <summary>"chief executive Harry Conger said": where the tree cuts a speaker in two, all of it up to the cue.</summary>
    private (int First, int End) Joined((int First, int End) source, int cue)
    {
        if (source.End >= cue) return source;
        for (var i = source.End; i < cue; i++)
        {
            if (_reading.Syntax[i].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) return source;
        }
        var begin = _reading.Sentences[_reading.Tokens[cue].Sentence].FirstToken;
        return Chains.PhraseFinder.Before(_reading, cue, begin) is { } whole && whole.First <= source.First ? (whole.First, whole.End) : (source.First, cue);
    }

    /// <summary>"I" and "we" inside a content are the speaker of the content itself.</summary>
    private bool IsSpeaker((int First, int End) source)
    {
        if (source.End - source.First != 1) return false;
        return _reading.Word(source.First) is "I" or "we" or "We" or "you" or "You" or "it" or "It" or "that" or "this" or "me" or "us" or "my" or "our" or "your" or "there" or "There";
    }

    private (int First, int End) Whole(int token) => tree.Range(token);

    private (int First, int End) WithoutCase(int token)
    {
        var (first, end) = tree.Range(token);
        if (tree.Child(token, "case") is >= 0 and var mark && mark < token) first = Math.Max(first, mark + 1);
        while (end - 1 > token && _reading.Word(end - 1) is "'s" or "’s" or "'" or "’") end--;
        return (first, end);
    }

    private static (int First, int End) Union((int First, int End) one, (int First, int End) other) =>
        (Math.Min(one.First, other.First), Math.Max(one.End, other.End));

    /// <summary>Without commas, full stops and dashes at the edges.</summary>
    private (int First, int End) Trimmed((int First, int End) range)
    {
        var (first, end) = range;
        while (first < end && _reading.Word(first) is "," or ":" or ";" or "." or "-" or "–" or "—") first++;
        while (end > first && _reading.Word(end - 1) is "," or ":" or ";" or "." or "-" or "–" or "—") end--;
        return (first, end);
    }

    /// <summary>With the quotation marks that enclose it.</summary>
    private (int First, int End) Quoted((int First, int End) range)
    {
        var (first, end) = range;
        var opens = first > 0 && QuoteMarks.Is(_reading.Word(first - 1));
        var closes = end < _reading.Tokens.Length && QuoteMarks.Is(_reading.Word(end));
        return opens && closes ? (first - 1, end + 1) : range;
    }
}
