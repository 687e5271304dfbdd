namespace Hearsay.Claims.Facts;

/// <summary>
/// Reads what the words of a clause itself say of whether it happened: modals, negation, adverbs,
/// conditions, mood; and for a noun its adjectives.
/// </summary>
internal sealed class LocalCues(Reading reading, SyntaxIndex tree)
{
    private static readonly FactLexicon Lexicon = FactLexicon.Shipped;

    /// <summary>The judgement of a clause by its own words.</summary>
    public Judgement OfClause(int verb)
    {
        var judgement = Mood(verb);
        var perfect = HasPerfect(verb);
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (Condition(child) is >= 0 and var condition) judgement = judgement.Under(Effect.Suppose, condition);
            else if (Own(verb, child, perfect) is { } effect) judgement = judgement.Under(effect, child);
            else if (Argument(child) is >= 0 and var negative) judgement = judgement.Under(Effect.Negate, negative);
        }
        return BeforeTo(verb) is >= 0 and var not ? judgement.Under(Effect.Negate, not) : judgement;
    }

    /// <summary>The judgement of a happening by the words before its noun: "alleged", "planned", "no".</summary>
    public Judgement OfNoun(int noun)
    {
        var judgement = Judgement.Plain;
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.Relations[child] is Dependency.Amod or Dependency.Compound && Lexicon.Word("adj", Word(child)) is { } adjective) judgement = judgement.Under(adjective, child);
            if (tree.Relations[child] is Dependency.Det or Dependency.Advmod && Lexicon.Word("neg", Word(child)) is { } negation) judgement = judgement.Under(negation, child);
            if (tree.Relations[child] is Dependency.Case && Lexicon.Word("case", Word(child)) is { } led) judgement = judgement.Under(led, child);
        }
        return judgement;
    }

    /// <summary>True where a clause is negated; the token that says so.</summary>
    public bool IsNegated(int verb, out int cue)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            cue = tree.Relations[child] is Dependency.Advmod or Dependency.Det or Dependency.Cc && IsNegation(child) && !IsOfInfinitive(verb, child) ? child : Argument(child);
            if (cue >= 0) return true;
        }
        cue = BeforeTo(verb);
        return cue >= 0;
    }

    private Judgement Mood(int verb)
    {
        if (reading.Syntax[verb].Features.Contains("Mood=Imp", StringComparison.Ordinal) && tree.Child(verb, Dependency.Nsubj) < 0)
            return new Judgement(FactualityValue.Ordered, -1);
        if (Question(verb) is >= 0 and var mark) return new Judgement(FactualityValue.Possible, mark);
        if (Inversion(verb) is >= 0 and var supposed) return new Judgement(FactualityValue.Hypothetical, supposed);
        return tree.Relations[verb] == Dependency.Advcl && Marker(verb) == "to" ? new Judgement(FactualityValue.Planned, tree.Child(verb, Dependency.Mark)) : Judgement.Plain;
    }

    /// <summary>The "if" of a condition that a clause stands under, or the verb that stands for it; -1 for any other child.</summary>
    private int Condition(int child)
    {
        if (tree.Relations[child] != Dependency.Advcl || IsAsked(child)) return -1;
        return Marker(child) is "if" or "unless" ? tree.Child(child, Dependency.Mark) : Inversion(child);
    }

    /// <summary>"asked the pilot if he could see": "if" asks, and sets no condition.</summary>
    private bool IsAsked(int clause) =>
        tree.Head(clause) is >= 0 and var head && head < clause && Marker(clause) == "if" && Lexicon.Word("ask", Lemma(head)) is not null;

    /// <summary>
    /// "Had we seen it": the auxiliary before its subject that does the work of "if"; -1 elsewhere. Before words of saying trees
    /// hang it beside what would follow from it, and the auxiliary must begin the sentence.
    /// </summary>
    private int Inversion(int clause)
    {
        var isBeside = tree.Relations[clause] == Dependency.Ccomp;
        if ((tree.Relations[clause] != Dependency.Advcl && !isBeside) || tree.Child(clause, Dependency.Mark) >= 0) return -1;
        var first = tree.Child(clause, Dependency.Aux, Dependency.Cop);
        if (isBeside && (first < 0 || !Begins(first) || Asks(clause))) return -1;
        return first >= 0 && Word(first) is "had" or "were" or "should" && tree.Child(clause, Dependency.Nsubj, Dependency.NsubjPass) is >= 0 and var subject && first < subject ? first : -1;
    }

    /// <summary>The first word of its sentence, quotation marks aside.</summary>
    private bool Begins(int token)
    {
        var first = reading.Sentences[reading.Tokens[token].Sentence].FirstToken;
        while (first < token && tree.Upos(first) == Upos.PUNCT) first++;
        return first == token;
    }

    private bool Asks(int token) => reading.Quote(reading.Sentences[reading.Tokens[token].Sentence].Span).Contains('?', StringComparison.Ordinal);

    /// <summary>"not to be named": the "not" before the "to" of an infinitive, on whatever word the tree hangs it; -1 elsewhere.</summary>
    private int BeforeTo(int verb) =>
        tree.Child(verb, Dependency.Mark) is > 0 and var to && reading.Word(to) is "to" && IsNegation(to - 1) && tree.Head(to - 1) != verb ? to - 1 : -1;

    /// <summary>A "not" that belongs to the infinitive after it, not to this verb.</summary>
    private bool IsOfInfinitive(int verb, int not) => not > verb && not + 1 < reading.Tokens.Length && reading.Word(not + 1) is "to";

    /// <summary>
    /// The question mark where a yes or no is asked of this clause, or of one it is coordinated with; -1
    /// elsewhere. "Who fired?" takes for granted that somebody did.
    /// </summary>
    private int Question(int verb)
    {
        if (tree.Head(verb) is >= 0 and var head && !(tree.Relations[verb] == Dependency.Conj && tree.Head(head) < 0)) return -1;
        var (first, end) = (reading.Sentences[reading.Tokens[verb].Sentence].FirstToken, reading.Sentences[reading.Tokens[verb].Sentence].EndToken);
        for (var token = first; token < verb; token++)
        {
            if (reading.Syntax[token].Features.Contains("PronType=Int", StringComparison.Ordinal)) return -1;
        }
        for (var token = end - 1; token >= Math.Max(verb, end - 3); token--)
        {
            if (reading.Word(token)[0] == '?') return token;
        }
        return -1;
    }

    private Effect? Own(int verb, int child, bool perfect)
    {
        switch (tree.Relations[child])
        {
            case Dependency.Mark when IsAsked(verb):
                return Effect.Doubt;
            case Dependency.Mark or Dependency.Case:
                return Lexicon.Word("mark", Word(child));
            case Dependency.Advmod or Dependency.Det or Dependency.Cc:
                if (IsNegation(child)) return IsOfInfinitive(verb, child) ? null : Effect.Negate;
                return child + 1 < reading.Tokens.Length && tree.Upos(child + 1) == Upos.NUM ? null : Lexicon.Word("adv", Word(child));
            case Dependency.Aux:
                var modal = Lexicon.Word("aux", Lemma(child)) ?? Lexicon.Word("aux", Word(child));
                return modal == Effect.Order && perfect ? Effect.Doubt : modal == Effect.Plan && perfect && Word(child) is "would" or "'d" ? Effect.Suppose : modal;
            default:
                return null;
        }
    }

    /// <summary>"no troops", "nobody", "neither the one nor the other" as subject or object: the token that negates; -1 for any other.</summary>
    private int Argument(int child)
    {
        if (tree.Relations[child] is not (Dependency.Nsubj or Dependency.NsubjPass or Dependency.Obj)) return -1;
        if (Lexicon.Word("none", Word(child)) is not null) return child;
        if (tree.Child(child, Dependency.Cc) is >= 0 and var pair && pair < child && IsNegation(pair)) return pair;
        var det = tree.Child(child, Dependency.Det);
        return det >= 0 && IsNegation(det) ? det : -1;
    }

    private bool IsNegation(int token) =>
        Lexicon.Word("neg", Word(token)) is not null
        && !(token + 1 < reading.Tokens.Length && Lexicon.Word("after", Word(token + 1)) is not null);

    private bool HasPerfect(int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Upos(child) == Upos.AUX && reading.Word(child) is "have" or "'ve" or "’ve") return true;
        }
        return false;
    }

    private string Marker(int verb) => tree.Child(verb, Dependency.Mark) is >= 0 and var mark ? Word(mark) : "";

    private string Word(int token) => reading.Word(token).ToString().ToLowerInvariant();

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();
}
