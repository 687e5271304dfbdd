namespace Hearsay.Entities.Quantities;

/// <summary>
/// What a number counts in its event: from the verb of which the counted is object (or subject, where they
/// do it themselves), from a participle or state beside it, from the noun it depends on, from the noun itself.
/// </summary>
internal sealed class QuantityRoles(Reading reading, SentenceWords words)
{
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.Shipped;

    /// <summary>The role of a number whose counted noun, if any, is given.</summary>
    public QuantityRole Of(Phrase phrase, int? noun)
    {
        if (StateAfter(phrase.End) is { } state) return state;
        var counted = noun ?? phrase.Number;
        var role = Beside(counted) ?? Governing(phrase, counted) ?? (noun is { } n ? Lexicon.Role("noun", Lemma(n)) : null) ?? QuantityRole.Other;
        return role == QuantityRole.Transferred && noun is { } goods && Lexicon.Role("force", Lemma(goods)) is { } deployed ? deployed : role;
    }

    /// <summary>"12 dead", "dozens more wounded": a state directly after the number.</summary>
    public QuantityRole? StateAfter(int token)
    {
        while (words[token] is "more" or "others" or "people" or "were" or "was" or "are" or "also") token++;
        return token < words.End && Lexicon.Role("state", words[token]) is { } role && !HasNoun(token) ? role : null;
    }

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();

    /// <summary>"wounded" in "30 wounded soldiers" goes with its noun; <see cref="Beside"/> reads that.</summary>
    private bool HasNoun(int token) => reading.Syntax[token].BaseRelation is "amod" && reading.Syntax[token].Head > token;

    /// <summary>A participle or adjective that hangs on the counted noun: "people killed", "wounded soldiers", "people have died".</summary>
    private QuantityRole? Beside(int counted)
    {
        for (var token = words.First; token < words.End; token++)
        {
            if (reading.Syntax[token].Head != counted || reading.Syntax[token].BaseRelation is not ("acl" or "amod" or "compound")) continue;
            if ((Lexicon.Role("state", words[token]) ?? Lexicon.Role("object", Lemma(token)) ?? Lexicon.Role("noun", Lemma(token))) is { } role) return role;
        }
        return null;
    }

    private QuantityRole? Governing(Phrase phrase, int counted)
    {
        var at = counted;
        while (reading.Syntax[at].Head is >= 0 and var up && (reading.Syntax[at].BaseRelation is "conj" or "appos" or "nummod" || up >= phrase.First && up < phrase.End)) at = up;
        var (head, relation) = (reading.Syntax[at].Head, reading.Syntax[at].Relation);
        if (relation == "obl" && HasHedgeAsCase(phrase, at)) relation = "obj";
        if (head < 0) return Lexicon.Role("object", Lemma(at));
        if (reading.Syntax[head].Upos is Upos.NOUN or Upos.PROPN) return relation.StartsWith("nmod", StringComparison.Ordinal) && IsOf(at) ? Lexicon.Role("noun", Lemma(head)) : null;
        return relation switch
        {
            "obj" or "nsubj:pass" => Lexicon.Role("object", Lemma(head)) ?? Lexicon.Role("state", words[head]) ?? Subject(head),
            "nsubj" => Lexicon.Role("subject", Lemma(head)) ?? (reading.Syntax[head].Upos is Upos.ADJ ? Lexicon.Role("state", words[head]) : null) ?? TakesPart(head) ?? Infinitive(head),
            "obl" or "xcomp" or "nmod" => Subject(head),
            _ => null,
        };
    }

    /// <summary>"The death toll rose to 12": the subject says what is counted.</summary>
    private QuantityRole? Subject(int verb)
    {
        for (var token = words.First; token < verb; token++)
        {
            if (reading.Syntax[token].Head != verb || reading.Syntax[token].BaseRelation is not "nsubj") continue;
            return Lexicon.Role("noun", Lemma(token)) ?? OfSubject(token);
        }
        return null;
    }

    /// <summary>"The number of deaths rose to 12".</summary>
    private QuantityRole? OfSubject(int subject)
    {
        for (var token = subject + 1; token < words.End; token++)
        {
            if (reading.Syntax[token].Head != subject || reading.Syntax[token].BaseRelation is not "nmod") continue;
            return Lexicon.Role("noun", Lemma(token)) ?? Beside(token);
        }
        return null;
    }

    private QuantityRole? TakesPart(int verb) =>
        Lemma(verb) == "take" && words[verb + 1] == "part" ? QuantityRole.Participants : null;

    /// <summary>"were reported killed", "were forced to flee".</summary>
    private QuantityRole? Infinitive(int verb)
    {
        for (var token = verb + 1; token < words.End; token++)
        {
            if (reading.Syntax[token].Head == verb && reading.Syntax[token].BaseRelation is "xcomp")
                return Lexicon.Role("subject", Lemma(token)) ?? Lexicon.Role("state", words[token]);
        }
        return null;
    }

    /// <summary>"injured over 120": the preposition is the hedge.</summary>
    private bool HasHedgeAsCase(Phrase phrase, int at)
    {
        for (var token = phrase.First; token < phrase.Number; token++)
            if (reading.Syntax[token].Head == at && reading.Syntax[token].BaseRelation is "case") return true;
        return false;
    }

    private bool IsOf(int noun)
    {
        for (var token = words.First; token < noun; token++)
            if (reading.Syntax[token].Head == noun && words[token] == "of") return true;
        return false;
    }
}
