namespace Hearsay.Attributions.Chains;

/// <summary>Who speaks, where the marked words are a pronoun, a description with the name beside it, or nothing.</summary>
/// <param name="reading">With tokens.</param>
/// <param name="said">The tokens of all contents; what is said speaks nowhere.</param>
internal sealed class SpeakerPhrases(Reading reading, TokenSet said)
{
    private SyntaxIndex? _tree;

    /// <summary>"who" and "which" mean the noun that their clause belongs to.</summary>
    public ImmutableArray<TextSpan> Meant(ImmutableArray<TextSpan> source)
    {
        if (reading.Syntax.IsEmpty || source.Length != 1 || TokenRange.Of(reading, source[0]) is not { Length: 1 } pronoun) return source;
        if (reading.Word(pronoun.First) is not ("who" or "which" or "that" or "whom")) return source;
        _tree ??= new SyntaxIndex(reading);
        return Antecedents.Of(_tree, pronoun.First) is { IsEmpty: false } meant ? [meant.SpanIn(reading)] : source;
    }

    /// <summary>The name in apposition: "the port's director, Kofi Adjei".</summary>
    public Phrase? Named(Phrase described)
    {
        var limit = reading.Sentences[reading.Tokens[described.First].Sentence].EndToken;
        if (described.End + 1 >= limit || reading.Word(described.End) is not "," || !WordClasses.IsCapital(reading.Word(described.End + 1))) return null;
        if (PhraseFinder.After(reading, described.End + 1, limit) is not { } name || name.End >= limit) return null;
        var known = reading.MainMention(name.Span(reading)) is { Type: EntityType.Person, Form: MentionForm.Name }
            || MediaNames.Find(reading, name, false, out _, out _) is not null;
        return known ? name : null;
    }

    /// <summary>Where the tagger gave no source: the subject of the cue's verb, by the tree.</summary>
    public ImmutableArray<TextSpan> Subject((int First, int End) cue)
    {
        if (reading.Syntax.IsEmpty || cue.First == cue.End) return [];
        var sentence = reading.Sentences[reading.Tokens[cue.First].Sentence];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var syntax = reading.Syntax[i];
            if (syntax.Head < cue.First || syntax.Head >= cue.End || said.Contains(i) || !syntax.BaseRelation.SequenceEqual("nsubj")) continue;
            var passive = syntax.Relation == "nsubj:pass";
            if (passive && !RelayVerb(syntax.Head) || reading.Word(i) is "it" or "It" or "there" or "There" or "that" or "which" or "what") continue;
            return PhraseFinder.Before(reading, i + 1, sentence.FirstToken) is { } phrase ? [phrase.Span(reading)] : [];
        }
        return [];
    }

    /// <summary>"was quoted as saying": who is quoted speaks.</summary>
    private bool RelayVerb(int verb) => reading.Word(verb) is "quoted" or "cited" or "reported";
}
