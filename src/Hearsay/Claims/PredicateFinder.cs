using Hearsay.Claims.Silence;

namespace Hearsay.Claims;

/// <summary>
/// Finds the words that carry propositions: verbs of clauses, adjectives and nouns with a copula, nouns
/// that name happenings, and these with a light verb. Verbs that only say whether or how something
/// happened ("began to", "plans to") and verbs of saying carry none of their own.
/// </summary>
internal sealed class PredicateFinder(Reading reading, SyntaxIndex tree, VoiceMap voices, SilenceReader silences)
{
    private readonly SeemingVerbs _seeming = new(reading, tree);
    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;
    private readonly bool[] _taken = new bool[reading.Tokens.Length];

    /// <summary>In text order of their tokens.</summary>
    public List<Predicate> Find()
    {
        var found = new List<Predicate>();
        for (var token = 0; token < _taken.Length; token++)
        {
            if (OfClause(token) is not { } predicate) continue;
            _taken[token] = _taken[predicate.Token] = true;
            found.Add(predicate);
        }
        for (var token = 0; token < _taken.Length; token++)
        {
            if (!_taken[token] && OfNoun(token) is { } predicate) found.Add(predicate);
        }
        found.Sort((one, other) => one.Token.CompareTo(other.Token));
        return found;
    }

    /// <summary>The lemma of a token in lower case.</summary>
    public string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();

    private Predicate? OfClause(int token)
    {
        if (!IsClause(token)) return null;
        var copula = tree.Child(token, Dependency.Cop) >= 0 || !IsVerb(token);
        if (silences.Read(token) is not null) return new Predicate(copula ? PredicateKind.Copula : PredicateKind.Verb, token, token, -1, copula ? Copular(token) : Lemma(token));
        if (voices.IsCue(token) && (copula || (Words.Is("reports", Lemma(token)) && !Words.Is("acts", Lemma(token))))) return null;
        if (copula) return new Predicate(PredicateKind.Copula, token, token, -1, Copular(token));
        var (lemma, particle) = WithParticle(token);
        if (Partaken(token, lemma) is >= 0 and var shared) return new Predicate(PredicateKind.LightVerb, shared, token, particle, $"{(lemma == "take" ? "take part" : lemma)} in {Lemma(shared)}");
        if (LightNoun(token, lemma) is >= 0 and var noun) return new Predicate(PredicateKind.LightVerb, noun, token, particle, $"{lemma} {Lemma(noun)}");
        return IsSilent(token, lemma) ? null : new Predicate(PredicateKind.Verb, token, token, particle, lemma);
    }

    /// <summary>"be unlawful", "be in line".</summary>
    private string Copular(int token) => tree.Child(token, Dependency.Case) is >= 0 and var mark ? $"be {Lemma(mark)} {Lemma(token)}" : "be " + Lemma(token);

    private bool IsClause(int token)
    {
        if (tree.Relations[token] is Dependency.Case or Dependency.Mark or Dependency.Fixed or Dependency.Amod or Dependency.Compound
            or Dependency.Flat or Dependency.Goeswith or Dependency.Cc or Dependency.Cop or Dependency.Det or Dependency.Nummod) return false;
        if (tree.Upos(token) == Upos.VERB) return !Words.Is("empty", Lemma(token)) && !_seeming.Is(token);
        if (tree.Upos(token) is Upos.PUNCT or Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.PART or Upos.SYM or Upos.X || _seeming.StandsForAnother(token)) return false;
        return HasSubject(token) || (tree.Upos(token) is Upos.NOUN or Upos.PROPN && tree.Child(token, Dependency.Obj) >= 0);
    }

    private bool HasSubject(int token) =>
        tree.Child(token, Dependency.Nsubj, Dependency.NsubjPass) >= 0 || tree.Child(token, Dependency.Expl) >= 0;

    /// <summary>Nouns with an object are verbs of headlines that were tagged wrongly.</summary>
    private bool IsVerb(int token) => tree.Upos(token) is Upos.VERB || tree.Child(token, Dependency.Obj) >= 0;

    private (string Lemma, int Particle) WithParticle(int token)
    {
        foreach (var child in tree.ChildrenOf(token))
        {
            if (child > token && tree.Relations[child] == Dependency.Particle) return ($"{Lemma(token)} {Lemma(child)}", child);
        }
        return (Lemma(token), -1);
    }

    /// <summary>"launched an attack", "talks were held", "the raid took place": the noun that says what happened; -1 where the verb does.</summary>
    private int LightNoun(int token, string lemma)
    {
        if (Words.Is("light", lemma))
        {
            var thing = tree.Child(token, Dependency.Obj);
            if (thing < 0) thing = tree.Child(token, Dependency.NsubjPass);
            return thing >= 0 && tree.Upos(thing) == Upos.NOUN && Words.TryHappening(Lemma(thing), out _) ? thing : -1;
        }
        if (!Words.Is("occur", lemma)) return -1;
        if (lemma == "take" && !(tree.Child(token, Dependency.Obj) is >= 0 and var place && Lemma(place) == "place")) return -1;
        var subject = tree.Child(token, Dependency.Nsubj);
        return subject >= 0 && tree.Upos(subject) == Upos.NOUN && Words.TryHappening(Lemma(subject), out _) ? subject : -1;
    }

    /// <summary>"participating in operations": the happening that somebody takes part in; -1 where none is named.</summary>
    private int Partaken(int token, string lemma)
    {
        if (!Words.Is("partake", lemma) && !(lemma == "take" && tree.Child(token, Dependency.Obj) is >= 0 and var part && Lemma(part) == "part")) return -1;
        foreach (var child in tree.ChildrenOf(token))
        {
            if (tree.Relations[child] == Dependency.Obl && tree.Upos(child) == Upos.NOUN && Words.TryHappening(Lemma(child), out _)
                && tree.Child(child, Dependency.Case) is >= 0 and var mark && reading.Word(mark) is "in") return child;
        }
        return -1;
    }

    /// <summary>True for a verb that only says whether, when or by whom something was said or came about.</summary>
    private bool IsSilent(int token, string lemma)
    {
        if (Words.Is("relays", lemma) && IsDocument(token)) return true;
        var clause = tree.Child(token, Dependency.Xcomp);
        if (clause < 0) clause = tree.Child(token, Dependency.Ccomp);
        if (Words.Is("reports", lemma) && !Words.Is("acts", lemma)) return clause >= 0 || tree.Child(token, Dependency.Obj) < 0;
        return clause >= 0 && IsClause(clause) && Words.Is("operators", lemma);
    }

    /// <summary>"quoted a statement", "a report carried by": the relaying of a document.</summary>
    private bool IsDocument(int token)
    {
        var thing = tree.Child(token, Dependency.Obj, Dependency.NsubjPass);
        if (thing < 0 && tree.Relations[token] is Dependency.Acl or Dependency.Relcl) thing = tree.Head(token);
        return thing >= 0 && Words.Is("documents", Lemma(thing));
    }

    private Predicate? OfNoun(int token)
    {
        if (tree.Upos(token) is not (Upos.NOUN or Upos.PROPN) || !Words.TryHappening(Lemma(token), out var happening)) return null;
        if (tree.Relations[token] is Dependency.Compound or Dependency.Flat or Dependency.NmodDesc or Dependency.Appos || voices.IsCue(token)) return null;
        if (tree.Upos(token) == Upos.PROPN && IsNamed(token)) return null;
        return happening.Alone || (happening.Noun && HasComplement(token)) ? new Predicate(PredicateKind.Nominal, token, token, -1, Lemma(token)) : null;
    }

    /// <summary>Somebody or something takes part: "of", "by" or "on" somebody, a possessor, a nationality.</summary>
    private bool HasComplement(int token)
    {
        foreach (var child in tree.ChildrenOf(token))
        {
            switch (tree.Relations[child])
            {
                case Dependency.NmodPoss when tree.Upos(child) != Upos.PRON || child < token:
                case Dependency.Amod or Dependency.Compound when char.IsUpper(reading.Word(child)[0]) && tree.Upos(token) == Upos.NOUN:
                    return true;
                case Dependency.Nmod when tree.Child(child, Dependency.Case) is >= 0 and var mark && Words.Is("complements", Lemma(mark)):
                    return true;
            }
        }
        return false;
    }

    private bool IsNamed(int token)
    {
        var span = reading.Tokens[token].Span;
        for (var i = reading.FirstMentionStartingAt(Math.Max(0, span.Start - 80)); i < reading.Mentions.Length && reading.Mentions[i].Span.Start < span.End; i++)
        {
            if (reading.Mentions[i].Form == MentionForm.Name && reading.Mentions[i].Span.Contains(span)) return true;
        }
        return false;
    }
}
