namespace Hearsay.Claims;

/// <summary>
/// Reads who did what to whom off a predicate's dependents: subjects and objects through passives,
/// control and relative clauses, and the phrases with a preposition by what they lead to.
/// </summary>
internal sealed class ArgumentReader(Reading reading, SyntaxIndex tree, PhraseSpans phrases, MentionMap mentions, ActorCodes actors)
{
    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;
    private readonly SubjectFinder _subjects = new(reading, tree);
    private readonly PhraseRoles _roles = new(reading, tree, mentions);

    /// <summary>The arguments in text order, and the rule that found the subject.</summary>
    public ImmutableArray<Argument> Read(Predicate predicate, out string rule)
    {
        var sink = new ArgumentSink(reading, tree, phrases, mentions, actors);
        rule = "";
        if (predicate.Kind != PredicateKind.Nominal)
        {
            Subject(predicate, sink, out rule);
            Objects(predicate, sink);
            Phrases(predicate.Verb, predicate, sink);
        }
        if (predicate.Kind is PredicateKind.Nominal or PredicateKind.LightVerb) Complements(predicate, sink);
        return sink.ToArguments();
    }

    /// <summary>True for a verb whose subject is what it is done to.</summary>
    public bool IsPassive(int verb)
    {
        if (tree.Child(verb, Dependency.NsubjPass) >= 0) return true;
        if (tree.Child(verb, Dependency.Nsubj) >= 0) return false;
        if (tree.Relations[verb] == Dependency.Conj && tree.Upos(tree.Head(verb)) == Upos.VERB && !HasAuxiliary(verb)) return IsPassive(tree.Head(verb));
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (reading.Syntax[child].Relation == "aux:pass" || tree.Relations[child] == Dependency.OblAgent) return true;
        }
        if (tree.Child(verb, Dependency.Obj) >= 0) return false;
        return reading.Syntax[verb].Features.Contains("Voice=Pass", StringComparison.Ordinal)
            || (tree.Relations[verb] == Dependency.Acl && !_roles.IsPurpose(verb) && !reading.Word(verb).EndsWith("ing", StringComparison.OrdinalIgnoreCase));
    }

    private bool HasAuxiliary(int verb) => tree.Child(verb, Dependency.Aux, Dependency.OblAgent) >= 0;

    private void Subject(Predicate predicate, ArgumentSink sink, out string rule)
    {
        var subject = _subjects.Find(predicate.Verb, out rule);
        if (subject < 0 || subject == predicate.Token || IsEmpty(subject)) return;
        var passive = predicate.Kind != PredicateKind.Copula && IsPassive(predicate.Verb);
        if (passive) rule += ", passive";
        var isUndergoer = passive || predicate.Kind == PredicateKind.Copula
            || (Words.Is("undergoers", predicate.Lemma.Split(' ')[0]) && (predicate.Kind == PredicateKind.LightVerb || tree.Child(predicate.Verb, Dependency.Obj) < 0));
        sink.Phrase(isUndergoer ? ArgumentRole.Patient : ArgumentRole.Agent, subject);
    }

    private void Objects(Predicate predicate, ArgumentSink sink)
    {
        if (tree.Child(predicate.Verb, Dependency.Iobj) is >= 0 and var receiver) sink.Phrase(ArgumentRole.Recipient, _subjects.Resolved(receiver));
        if (predicate.Kind == PredicateKind.LightVerb) return;
        var thing = tree.Child(predicate.Verb, Dependency.Obj);
        if (thing < 0) thing = SharedObject(predicate.Verb);
        if (thing < 0 && LacksObject(predicate)) thing = tree.Head(predicate.Verb);
        if (thing < 0 || IsEmpty(thing)) return;
        if (Words.Is("transfers", predicate.Lemma) && !sink.Has(ArgumentRole.Recipient) && _roles.StrayReceiver(thing) is >= 0 and var stray)
        {
            phrases.Detach(stray);
            sink.Phrase(ArgumentRole.Recipient, stray);
        }
        sink.Phrase(Words.Is("recipients", predicate.Lemma) ? ArgumentRole.Recipient : ArgumentRole.Patient, _subjects.Resolved(thing));
    }

    /// <summary>"detained and questioned the man": the object stands after both verbs.</summary>
    private int SharedObject(int verb)
    {
        if (tree.Relations[verb] != Dependency.Conj || IsPassive(verb)) return -1;
        var thing = tree.Child(tree.Head(verb), Dependency.Obj);
        return thing > verb ? thing : -1;
    }

    /// <summary>"the town they took": a relative clause without pronoun, with a subject and without object.</summary>
    private bool LacksObject(Predicate predicate)
    {
        var verb = predicate.Verb;
        if (predicate.Kind != PredicateKind.Verb || tree.Relations[verb] != Dependency.Relcl || tree.Child(verb, Dependency.Nsubj) < 0) return false;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (_subjects.IsRelative(child) || (tree.Relations[child] == Dependency.Advmod && reading.Word(child) is "where" or "when" or "why")
                || tree.Relations[child] is Dependency.Xcomp or Dependency.Ccomp) return false;
        }
        return true;
    }

    private void Phrases(int verb, Predicate predicate, ArgumentSink sink)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child == predicate.Token) continue;
            switch (tree.Relations[child])
            {
                case Dependency.OblAgent:
                    sink.Phrase(_roles.OfAgent(child), _subjects.Resolved(child));
                    break;
                case Dependency.Obl or Dependency.Nmod:
                    if (_roles.OfVerb(child, predicate, sink) is not { } role) break;
                    if (reading.Word(child) is "what" or "whom" && tree.Child(child, Dependency.Relcl) >= 0) sink.Clause(role, child);
                    else sink.Phrase(role, _subjects.Resolved(child));
                    break;
                case Dependency.Advmod when _roles.IsTime(child):
                    sink.Word(ArgumentRole.Time, child);
                    break;
                case Dependency.Advcl when _roles.IsPurpose(child):
                    sink.Clause(ArgumentRole.Purpose, child);
                    break;
                case Dependency.Ccomp or Dependency.Xcomp when tree.Upos(child) is Upos.VERB && child > verb && (tree.Relations[child] == Dependency.Ccomp || _roles.IsPurpose(child)):
                    sink.Clause(ArgumentRole.Topic, child);
                    break;
            }
        }
    }

    private void Complements(Predicate predicate, ArgumentSink sink)
    {
        Words.TryHappening(predicate.Lemma[(predicate.Lemma.LastIndexOf(' ') + 1)..], out var happening);
        foreach (var child in tree.ChildrenOf(predicate.Token))
        {
            switch (tree.Relations[child])
            {
                case Dependency.NmodPoss:
                    sink.Phrase(happening.Owner, child);
                    break;
                case Dependency.Amod or Dependency.Compound when char.IsUpper(reading.Word(child)[0]) && mentions.CanReceive(child):
                    sink.Word(happening.Owner, child);
                    break;
                case Dependency.Compound when happening.Compound != ArgumentRole.Other:
                    sink.Word(happening.Compound, child);
                    break;
                case Dependency.Nmod or Dependency.Obl when !_subjects.IsBeyondClause(predicate.Token, child):
                    if (_roles.OfNoun(child, predicate, happening, sink) is { } role) sink.Phrase(role, _subjects.Resolved(child));
                    break;
                case Dependency.Acl when _roles.IsPurpose(child) && predicate.Kind == PredicateKind.Nominal:
                    sink.Clause(ArgumentRole.Purpose, child);
                    break;
            }
        }
    }

    /// <summary>"it" and "there" without reference, and words that ask.</summary>
    private bool IsEmpty(int token) =>
        tree.Relations[token] == Dependency.Expl || (tree.Upos(token) is Upos.PRON && reading.Word(token) is "there" or "There" or "what" or "What" or "who" or "Who" && !_subjects.IsRelative(token));
}
