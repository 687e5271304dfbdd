namespace Hearsay.Claims.Facts;

/// <summary>
/// Says whether something happened, in the eyes of whoever says it: the words of the clause first, then
/// each word above it whose complement it is, up to the word that says that somebody says it.
/// </summary>
internal sealed class FactualityReader(Reading reading, SyntaxIndex tree, VoiceMap voices)
{
    private const int MaxSteps = 16;
    private static readonly FactLexicon Lexicon = FactLexicon.Shipped;
    private readonly LocalCues _cues = new(reading, tree);
    private readonly AskingVerbs _asking = new(reading, tree);

    /// <summary>The judgement; <paramref name="holder"/> is the head of an unmarked speaker ("he thinks that"), -1 for whoever the voice is.</summary>
    public Judgement Read(Predicate predicate, out int holder)
    {
        holder = -1;
        var judgement = predicate.Kind == PredicateKind.Nominal ? _cues.OfNoun(predicate.Token) : _cues.OfClause(predicate.Verb);
        if (predicate.Kind == PredicateKind.LightVerb) judgement = Both(_cues.OfNoun(predicate.Token), judgement);
        return Outwards(predicate, judgement, ref holder);
    }

    private Judgement Outwards(Predicate predicate, Judgement judgement, ref int holder)
    {
        var at = predicate.Verb;
        var voice = voices[predicate.Token];
        for (var steps = 0; steps < MaxSteps && tree.Head(at) >= 0; steps++)
        {
            var head = tree.Head(at);
            if (voice >= 0 && voices[head] != voice && !voices.IsCue(head)) return UnderCue(voice, judgement);
            var frame = Frame(at);
            if (frame is "inf" && _asking.Of(at, head) is >= 0 and var asker) head = asker;
            if (frame is "shared")
            {
                if (IsBare(at)) judgement = Shared(head, at, judgement);
            }
            else if (frame is "elsewhere")
            {
                return judgement;
            }
            else if (frame is "aside")
            {
                if (!Depends(at)) return judgement;
                if (tree.Relations[at] == Dependency.Acl) head = ClauseAbove(head);
                if (head < 0) return judgement;
                judgement = Beneath(_cues.OfClause(head), judgement);
            }
            else
            {
                judgement = Apply(head, frame, at, judgement);
                if (holder < 0 && voices[head] == voice && !voices.IsCue(head)) holder = Speaker(head);
                if (frame == "obj" && !Carries(head)) return judgement;
            }
            if (voices.IsCue(head) ? !CarriesCue(head) : voices[head] != voice) return judgement;
            at = head;
        }
        return judgement;
    }

    /// <summary>
    /// Words that somebody denies, where the tree hangs them on another word than the one that denies:
    /// "denied on Monday that". That they are what is denied is for the attribution to say.
    /// </summary>
    private Judgement UnderCue(int voice, Judgement judgement)
    {
        foreach (var span in reading.Attributions[voice].Cue)
        {
            var (first, end) = reading.TokensOf(span);
            for (var token = first; token < end; token++)
            {
                if (Lexicon.Signature(Lemma(token), "that") is not { Positive: Effect.Negate } signature) continue;
                return judgement.Under(_cues.IsNegated(token, out _) ? signature.Negative : signature.Positive, token);
            }
        }
        return judgement;
    }

    /// <summary>Under a governor: by its signature; a modal or condition over it reaches through what it leaves as it is.</summary>
    private Judgement Apply(int head, string frame, int at, Judgement judgement)
    {
        var negated = _cues.IsNegated(head, out var negation);
        if ((Lexicon.Signature(reading.Word(head).ToString(), frame) ?? Lexicon.Signature(Lemma(head), frame)) is { } signature)
        {
            var effect = negated ? signature.Negative : signature.Positive;
            if (effect == Effect.Order && frame == "that" && IsTold(at)) effect = Effect.Keep;
            judgement = judgement.Under(effect, negated && effect is Effect.Negate or Effect.Doubt ? negation : head);
        }
        else if (frame == "inf" && IsInfinitive(at))
        {
            judgement = judgement.Under(Effect.Plan, tree.Child(at, Dependency.Mark));
        }
        return frame == "obj" ? judgement : Beneath(_cues.OfClause(head), judgement);
    }

    /// <summary>"insisted that she had left" tells what happened; "insisted that she leave" and "that she should" do not.</summary>
    private bool IsTold(int clause)
    {
        if (reading.Syntax[clause].Features.Contains("Tense=Past", StringComparison.Ordinal) && reading.Syntax[clause].Features.Contains("VerbForm=Fin", StringComparison.Ordinal)) return true;
        foreach (var child in tree.ChildrenOf(clause))
        {
            if (tree.Relations[child] is Dependency.Aux or Dependency.Cop && reading.Word(child) is "had" or "was" or "were" or "has" or "have" or "did") return true;
        }
        return false;
    }

    /// <summary>Plans, doubts and conditions above reach down; negation does so by signature alone.</summary>
    private static Judgement Beneath(Judgement above, Judgement judgement) => above.Value switch
    {
        FactualityValue.Planned => judgement.Under(Effect.Plan, above.Cue),
        FactualityValue.Possible => judgement.Under(Effect.Doubt, above.Cue),
        FactualityValue.Hypothetical => judgement.Under(Effect.Suppose, above.Cue),
        FactualityValue.Ordered => judgement.Under(Effect.Order, above.Cue),
        _ => judgement,
    };

    /// <summary>"will meet and sign": the auxiliary of the first verb holds for the second.</summary>
    private Judgement Shared(int head, int at, Judgement judgement)
    {
        var first = _cues.OfClause(head);
        if (first.Value == FactualityValue.Denied) return judgement.Under(Effect.Negate, first.Cue);
        return Beneath(first, judgement);
    }

    /// <summary>A noun under its light verb; "imposed no sanctions" is negated once.</summary>
    private static Judgement Both(Judgement inner, Judgement outer) => inner == outer ? outer : outer.Value == FactualityValue.Denied
        ? inner.Under(Effect.Negate, outer.Cue)
        : Beneath(outer, inner);

    /// <summary>How a word hangs on the one above it: <c>inf</c>, <c>that</c>, <c>obj</c>, <c>shared</c>, <c>aside</c> for a clause beside another, <c>elsewhere</c> for the rest.</summary>
    private string Frame(int token) => tree.Relations[token] switch
    {
        Dependency.Conj => "shared",
        Dependency.Xcomp => "inf",
        Dependency.Advcl when IsInfinitive(token) && _asking.Is(tree.Head(token)) => "inf",
        Dependency.Ccomp => IsInfinitive(token) ? "inf" : "that",
        Dependency.Acl => IsInfinitive(token) ? "inf" : Marked(token, "that") ? "that" : "aside",
        Dependency.Relcl when Marked(token, "that") => "that",
        Dependency.Nsubj or Dependency.NsubjPass when tree.Upos(token) is Upos.VERB => "that",
        Dependency.Obj or Dependency.NsubjPass => "obj",
        Dependency.Obl or Dependency.Nmod when Leads(token) => "obj",
        Dependency.Nsubj or Dependency.Obl or Dependency.Nmod or Dependency.OblAgent or Dependency.NmodPoss or Dependency.Compound => "elsewhere",
        _ => "aside",
    };

    /// <summary>"called for", "plans of": prepositions that lead to what a word is about.</summary>
    private bool Leads(int token) => tree.Child(token, Dependency.Case) is >= 0 and var mark && reading.Word(mark) is "for" or "of" or "to" or "on" or "about" or "with" or "against" or "as";

    /// <summary>Who says so by a verb or noun of saying that no attribution was made of: "he thinks that", "the admission by Oslo of"; -1 where nobody does.</summary>
    private int Speaker(int head)
    {
        if (tree.Upos(head) == Upos.VERB) return ClaimLexicon.Shipped.Is("reports", Lemma(head)) ? tree.Child(head, Dependency.Nsubj) : -1;
        if (!ClaimLexicon.Shipped.Is("speech-nouns", Lemma(head))) return -1;
        foreach (var child in tree.ChildrenOf(head))
        {
            if (tree.Relations[child] == Dependency.NmodPoss) return child;
            if (tree.Relations[child] == Dependency.Nmod && tree.Child(child, Dependency.Case) is >= 0 and var mark && reading.Word(mark) is "by" or "from") return child;
        }
        return -1;
    }

    /// <summary>The verb that a noun is an argument of, however deep; -1 where there is none.</summary>
    private int ClauseAbove(int noun)
    {
        for (var steps = 0; steps < MaxSteps && noun >= 0; steps++, noun = tree.Head(noun))
        {
            if (tree.Upos(noun) == Upos.VERB) return noun;
        }
        return -1;
    }

    /// <summary>A side clause that is no fact of its own: a participle, or one in the present, shares what is open in the main clause.</summary>
    private bool Depends(int verb)
    {
        if (tree.Relations[verb] is Dependency.Parataxis or Dependency.Relcl) return false;
        var features = reading.Syntax[verb].Features;
        if (features.Contains("Tense=Past", StringComparison.Ordinal) && !features.Contains("Voice=Pass", StringComparison.Ordinal)) return false;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Relations[child] is Dependency.Aux or Dependency.Cop && reading.Syntax[child].Features.Contains("Tense=Past", StringComparison.Ordinal)) return false;
        }
        return true;
    }

    /// <summary>Nouns that pass on what is said of them to what they lead to: "plans for a raid", "a call for talks".</summary>
    private bool Carries(int head) => tree.Upos(head) is Upos.NOUN && Lexicon.Signature(Lemma(head), "obj") is not null;

    /// <summary>"rejected claims that": the noun that says so hangs on a verb that bears on it.</summary>
    private bool CarriesCue(int noun) => tree.Upos(noun) == Upos.NOUN && tree.Head(noun) is >= 0 and var verb && voices.IsCue(verb);

    private bool IsInfinitive(int token) => Marked(token, "to");

    private bool Marked(int token, string word) =>
        tree.Child(token, Dependency.Mark) is >= 0 and var mark && reading.Word(mark).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without subject and auxiliary of its own.</summary>
    private bool IsBare(int verb)
    {
        if (reading.Syntax[verb].Features.Contains("VerbForm=Fin", StringComparison.Ordinal)) return false;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Relations[child] is Dependency.Nsubj or Dependency.NsubjPass || tree.Upos(child) == Upos.AUX) return false;
        }
        return true;
    }

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();
}
