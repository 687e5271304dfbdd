using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Participants;

/// <summary>Who and what stands where in the clause of a word: subject, object, and the nouns of its prepositions.</summary>
internal sealed class ClauseReader(EventText text, NounClasses nouns)
{
    private const int MostSteps = 6; // clauses climbed to find a shared subject

    /// <summary>True for a passive verb, participles that follow their noun included.</summary>
    public bool IsPassive(int verb) =>
        text.Tree.Child(verb, Dependency.NsubjPass) >= 0 || text.Tree.Child(verb, Dependency.OblAgent) >= 0
        || text.Children(verb).Any(child => text.Reading.Syntax[child].Relation == "aux:pass")
        || (text.Relation(verb) == Dependency.Acl && IsPastParticiple(verb) && text.Tree.Child(verb, Dependency.Obj) < 0);

    /// <summary>Who does it: the subject of an active clause, "by X" of a passive one; -1 where the clause names nobody.</summary>
    public int Agent(int verb) => IsPassive(verb) ? PassiveAgent(verb) : Subject(verb, MostSteps);

    /// <summary>The object; the subject of a passive clause; -1 where there is none.</summary>
    public int Object(int verb)
    {
        if (IsPassive(verb)) return PassiveSubject(verb);
        var thing = Named(verb, Dependency.Obj);
        if (thing >= 0) return Antecedent(thing);
        if (Following(verb) is >= 0 and var shared) return shared;
        if (Bare(verb) is >= 0 and var bare) return bare;
        return text.Relation(verb) == Dependency.Relcl && text.Tree.Child(verb, Dependency.Nsubj) >= 0
            && !IsRelative(text.Tree.Child(verb, Dependency.Nsubj)) && text.Tree.Child(verb, Dependency.Xcomp) < 0
            && !text.Children(verb).Any(IsCircumstance) ? text.Tree.Head(verb) : -1;
    }

    /// <summary>Nouns in a slot of an act; <paramref name="thing"/> is the object of the verb, or the act's noun beside a light verb.</summary>
    public IEnumerable<int> Slot(int word, int thing, string slot) => slot switch
    {
        "obj" => thing >= 0 && thing != word ? [thing] : [],
        "iobj" => text.Tree.Child(word, Dependency.Iobj) is >= 0 and var one ? [one] : [],
        "poss" => thing >= 0 ? Owners(thing) : Owners(word),
        "ccsubj" => text.Tree.Child(word, Dependency.Ccomp) is >= 0 and var clause && text.Tree.Child(clause, Dependency.Nsubj) is >= 0 and var subject ? [subject] : [],
        _ => thing >= 0 && thing != word
            ? Direct(word, slot).Concat(Direct(thing, slot)).Concat(Nested(thing, slot)).Concat(Nested(word, slot))
            : Direct(word, slot).Concat(Nested(word, slot)),
    };

    /// <summary>Nouns that a preposition ties to a word or to those joined to it.</summary>
    public IEnumerable<int> Direct(int word, string preposition)
    {
        foreach (var child in text.Children(word))
        {
            if (IsTied(child) && text.Preposition(child) == preposition && !nouns.IsTime(child)) yield return child;
            if (text.Relation(child) != Dependency.Conj || text.Upos(child) is not Upos.NOUN) continue;
            foreach (var one in Direct(child, preposition)) yield return one;
        }
    }

    /// <summary>Possessors, nationalities and states before a noun: "Norway's", "Norwegian", "Norway".</summary>
    public IEnumerable<int> Owners(int noun)
    {
        foreach (var child in text.Children(noun))
        {
            if (text.Relation(child) == Dependency.NmodPoss && nouns.CanAct(child)) yield return child;
        }
        foreach (var child in text.Children(noun))
        {
            if (child < noun && text.Relation(child) is Dependency.Amod or Dependency.Compound && char.IsUpper(text.Reading.Word(child)[0])
                && text.MentionOf(child) is { Type: EntityType.Norp or EntityType.Place or EntityType.Org or EntityType.Person }) yield return child;
        }
    }

    /// <summary>A noun and those joined to it by "and".</summary>
    public IEnumerable<int> Joined(int noun)
    {
        yield return noun;
        foreach (var child in text.Children(noun))
        {
            if (text.Relation(child) == Dependency.Conj && text.Upos(child) is Upos.NOUN or Upos.PROPN or Upos.PRON) yield return child;
        }
    }

    /// <summary>Nouns that a preposition ties to what hangs on a word ("tons of aid to X").</summary>
    private IEnumerable<int> Nested(int word, string preposition)
    {
        foreach (var child in text.Children(word))
        {
            if (!(IsTied(child) || text.Relation(child) == Dependency.Acl) || nouns.CanAct(child) || nouns.Is(child, "WARRANT")) continue;
            foreach (var below in text.Children(child))
            {
                if (IsTied(below) && text.Preposition(below) == preposition && nouns.CanAct(below)) yield return below;
            }
        }
    }

    private bool IsTied(int child) => text.Relation(child) is Dependency.Obl or Dependency.Nmod or Dependency.OblAgent;

    /// <summary>The child with a relation; the name where a title and a name both have it.</summary>
    private int Named(int verb, Dependency relation)
    {
        var first = text.Tree.Child(verb, relation);
        for (var child = first; child >= 0; child = text.Tree.NextSibling(child))
        {
            if (child != first && text.Relation(child) == relation && text.TypeOf(child) is EntityType.Person or EntityType.Org
                && text.Tree.Left(child) == text.Tree.Right(first) + 1) return child;
        }
        return first;
    }

    /// <summary>"shipped at least 300 crates": a counted noun without a preposition is the object, whatever the tree calls it.</summary>
    private int Bare(int verb)
    {
        foreach (var child in text.Children(verb))
        {
            if (child > verb && text.Relation(child) == Dependency.Obl && text.Upos(child) == Upos.NOUN && text.Preposition(child) is null
                && text.Tree.Child(child, Dependency.Nummod) >= 0 && !nouns.IsTime(child)) return child;
        }
        return -1;
    }

    /// <summary>"donated and delivered goods": the object of a joined verb.</summary>
    private int Following(int verb)
    {
        foreach (var child in text.Children(verb))
        {
            if (text.Relation(child) == Dependency.Conj && text.Upos(child) == Upos.VERB && text.Tree.Child(child, Dependency.Nsubj) < 0
                && child - verb < 4 && text.Tree.Child(child, Dependency.Obj) is >= 0 and var thing) return thing;
        }
        return -1;
    }

    private int PassiveAgent(int verb)
    {
        var agent = text.Tree.Child(verb, Dependency.OblAgent);
        if (agent < 0) agent = text.Complement(verb, "by");
        if (agent >= 0 && !nouns.IsTime(agent) && !nouns.Is(agent, "WARRANT")) return agent;
        var warrant = text.Children(verb).FirstOrDefault(child => IsTied(child) && nouns.Is(child, "WARRANT"), -1);
        if (warrant < 0) return -1;
        var warrantor = text.Complement(warrant, "of");
        return warrantor >= 0 ? warrantor : Owners(warrant).FirstOrDefault(-1);
    }

    private int PassiveSubject(int verb)
    {
        var subject = text.Tree.Child(verb, Dependency.NsubjPass);
        if (subject < 0) subject = text.Tree.Child(verb, Dependency.Nsubj);
        if (subject >= 0) return Antecedent(subject);
        if (text.Relation(verb) is Dependency.Acl or Dependency.Relcl) return text.Tree.Head(verb);
        return text.Relation(verb) is Dependency.Conj or Dependency.Xcomp && text.Tree.Head(verb) is >= 0 and var head && text.Upos(head) is Upos.VERB
            ? IsPassive(head) ? PassiveSubject(head) : Subject(head, MostSteps) : -1;
    }

    private int Subject(int verb, int steps)
    {
        if (steps == 0) return -1;
        var subject = Named(verb, Dependency.Nsubj);
        if (subject >= 0) return Antecedent(subject);
        var head = text.Tree.Head(verb);
        if (head < 0) return -1;
        return text.Relation(verb) switch
        {
            Dependency.Conj when IsClause(head) => IsPassive(head) ? PassiveSubject(head) : Subject(head, steps - 1),
            Dependency.Xcomp or Dependency.Advcl or Dependency.Ccomp or Dependency.Parataxis when IsClause(head) => Controller(verb, head, steps),
            Dependency.Acl or Dependency.Relcl when text.Mark(verb) is not "to" => head,
            Dependency.Acl => Owners(head).FirstOrDefault(-1),
            Dependency.Amod when !text.IsModifier(verb) => head,
            _ => -1,
        };
    }

    /// <summary>Who is meant to do what an infinitive says: the one asked ("urged X to"), else the one who speaks.</summary>
    private int Controller(int verb, int head, int steps)
    {
        if (text.Relation(verb) == Dependency.Ccomp && text.Mark(verb) is not "to") return -1;
        var asked = text.Tree.Child(head, Dependency.Obj);
        if (asked >= 0 && asked < verb && text.Lemma(head) is "urge" or "ask" or "order" or "tell" or "force" or "press" or "pressure" or "allow"
            or "help" or "invite" or "call" or "instruct" or "command" or "persuade" or "want") return asked;
        return IsPassive(head) ? PassiveSubject(head) : Subject(head, steps - 1);
    }

    /// <summary>"who" and "which" stand for the noun before their clause.</summary>
    private int Antecedent(int noun)
    {
        if (!IsRelative(noun)) return noun;
        for (var above = text.Tree.Head(noun); above >= 0; above = text.Tree.Head(above))
        {
            if (text.Relation(above) == Dependency.Relcl) return text.Tree.Head(above);
            if (text.Relation(above) is not (Dependency.Conj or Dependency.Xcomp or Dependency.Ccomp)) break;
        }
        return noun;
    }

    private bool IsRelative(int token) => token >= 0 && text.Form(token) is "who" or "which" or "that" or "whom" && text.Upos(token) == Upos.PRON;

    /// <summary>"where", "when", "in which": the noun before the clause is no object of it.</summary>
    private bool IsCircumstance(int child) =>
        text.Form(child) is "where" or "when" or "why" or "how" || (IsRelative(child) && text.Preposition(child) is not null);

    private bool IsClause(int token) => text.Upos(token) is Upos.VERB or Upos.ADJ or Upos.NOUN or Upos.AUX;

    private bool IsPastParticiple(int verb) =>
        text.Reading.Syntax[verb].Features.Contains("VerbForm=Part", StringComparison.Ordinal)
            && text.Reading.Syntax[verb].Features.Contains("Tense=Past", StringComparison.Ordinal);
}
