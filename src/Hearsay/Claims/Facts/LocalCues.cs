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
            if (Own(child, verb, perfect) is { } effect) judgement = judgement.Under(effect, child);
            else if (Argument(child) is >= 0 and var negative) judgement = judgement.Under(Effect.Negate, negative);
        }
        return judgement;
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
        for (cue = tree.FirstChild(verb); cue >= 0; cue = tree.NextSibling(cue))
        {
            if (tree.Relations[cue] is Dependency.Advmod or Dependency.Det or Dependency.Cc or Dependency.Other && IsNegation(cue)) return true;
            if (Argument(cue) >= 0) return true;
        }
        return false;
    }

    private Judgement Mood(int verb)
    {
        if (reading.Syntax[verb].Features.Contains("Mood=Imp", StringComparison.Ordinal) && tree.Child(verb, Dependency.Nsubj) < 0)
            return new Judgement(FactualityValue.Ordered, -1);
        return tree.Relations[verb] == Dependency.Advcl && Marker(verb) == "to" ? new Judgement(FactualityValue.Planned, tree.Child(verb, Dependency.Mark)) : Judgement.Plain;
    }

    private Effect? Own(int child, int verb, bool perfect)
    {
        switch (tree.Relations[child])
        {
            case Dependency.Advcl when Marker(child) is "if" or "unless":
                return Effect.Suppose;
            case Dependency.Mark or Dependency.Case:
                return Lexicon.Word("mark", Word(child));
            case Dependency.Advmod or Dependency.Det or Dependency.Cc:
                return IsNegation(child) ? Effect.Negate : Lexicon.Word("adv", Word(child));
            case Dependency.Aux:
                var modal = Lexicon.Word("aux", Lemma(child)) ?? Lexicon.Word("aux", Word(child));
                return modal == Effect.Order && perfect ? Effect.Doubt : modal == Effect.Plan && perfect && Word(child) is "would" or "'d" ? Effect.Suppose : modal;
            default:
                return null;
        }
    }

    /// <summary>"no troops", "nobody" as subject or object: the token that negates; -1 for any other.</summary>
    private int Argument(int child)
    {
        if (tree.Relations[child] is not (Dependency.Nsubj or Dependency.NsubjPass or Dependency.Obj)) return -1;
        if (Lexicon.Word("none", Word(child)) is not null) return child;
        var det = tree.Child(child, Dependency.Det);
        return det >= 0 && Lexicon.Word("neg", Word(det)) is not null ? det : -1;
    }

    private bool IsNegation(int token) =>
        Lexicon.Word("neg", Word(token)) is not null
        && !(token + 1 < reading.Tokens.Length && reading.Word(token + 1) is "only" or "just" or "merely" or "least" or "surprisingly");

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
