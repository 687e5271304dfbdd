namespace Hearsay.Claims;

/// <summary>
/// Who a verb is about: its own subject, or the one it shares with the verb it is coordinated with,
/// controlled by, or with the noun that it modifies. The rule is told with each.
/// </summary>
internal sealed class SubjectFinder(Reading reading, SyntaxIndex tree)
{
    private const int MaxSteps = 12;
    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;
    private readonly AskingVerbs _asking = new(reading, tree);

    /// <summary>The head of the subject phrase; -1 where the sentence names none.</summary>
    public int Find(int verb, out string rule)
    {
        rule = "";
        for (var steps = 0; steps < MaxSteps && verb >= 0; steps++)
        {
            if (Own(verb) is >= 0 and var own)
            {
                if (rule.Length == 0) rule = "subject";
                return Resolved(own);
            }
            var head = tree.Head(verb);
            if (head < 0) return -1;
            switch (tree.Relations[verb])
            {
                case Dependency.Xcomp:
                    rule = Named(rule, "control");
                    if (Object(head) is >= 0 and var thing && !Words.Is("subject-control", Lemma(head))) return Resolved(thing);
                    verb = head;
                    break;
                case Dependency.Conj when IsNounLike(head) && !IsNounLike(verb):
                    return -1;
                case Dependency.Conj:
                    rule = Named(rule, "shared by coordination");
                    verb = head;
                    break;
                case Dependency.Advcl when Marked(verb, "to") && _asking.Is(head) && Object(head) is >= 0 and var told:
                    rule = Named(rule, "control");
                    return Resolved(told);
                case Dependency.Advcl when !Words.Is("events", Lemma(verb)) && !HasOwnMark(verb):
                    rule = Named(rule, "subject of the main clause");
                    verb = head;
                    break;
                case Dependency.Ccomp when IsSubjectless(verb):
                    rule = Named(rule, "subject of the main clause");
                    verb = head;
                    break;
                case Dependency.Acl when Marked(verb, "to"):
                    rule = Named(rule, "owner of the noun");
                    return Resolved(OwnerOf(head));
                case Dependency.Acl or Dependency.Relcl:
                    rule = Named(rule, "noun it modifies");
                    return tree.Relations[verb] == Dependency.Relcl && HasRelativeElsewhere(verb) ? -1 : head;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>The antecedent for a relative pronoun, else the token itself.</summary>
    public int Resolved(int token)
    {
        if (token < 0 || !IsRelative(token)) return token;
        var at = token;
        for (var steps = 0; steps < MaxSteps && at >= 0; steps++, at = tree.Head(at))
        {
            if (tree.Relations[at] == Dependency.Relcl) return tree.Head(at) < token ? tree.Head(at) : token;
        }
        return token;
    }

    /// <summary>True for "who", "which", "that" and their like in a relative clause.</summary>
    public bool IsRelative(int token) =>
        tree.Upos(token) == Upos.PRON && reading.Syntax[token].Features.Contains("PronType=Rel", StringComparison.Ordinal)
        && reading.Word(token) is not ("what" or "What");

    /// <summary>Who plans, orders or decides: the noun's possessor, "of" or "by" phrase, else the subject of the verb whose object the noun is.</summary>
    private int OwnerOf(int noun)
    {
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.Relations[child] == Dependency.NmodPoss) return child;
            if (tree.Relations[child] == Dependency.Nmod && !IsBeyondClause(noun, child) && tree.Child(child, Dependency.Case) is >= 0 and var mark
                && reading.Word(mark) is "of" or "by" or "from" && Words.Is("owned", Lemma(noun))) return child;
        }
        if (!Words.Is("owned", Lemma(noun))) return tree.Upos(noun) == Upos.NOUN && !Words.TryHappening(Lemma(noun), out _) ? noun : -1;
        return tree.Relations[noun] == Dependency.Obj && tree.Head(noun) is >= 0 and var verb ? Own(verb) : -1;
    }

    /// <summary>"the decision to invoke Article 7 of the Treaty": what follows the clause of a noun belongs to the clause.</summary>
    public bool IsBeyondClause(int noun, int child) => tree.Child(noun, Dependency.Acl, Dependency.Relcl) is >= 0 and var clause && clause > noun && child > clause;

    private int Own(int verb)
    {
        var subject = tree.Child(verb, Dependency.Nsubj);
        return subject >= 0 ? subject : tree.Child(verb, Dependency.NsubjPass);
    }

    private int Object(int verb)
    {
        var thing = tree.Child(verb, Dependency.Iobj);
        return thing >= 0 ? thing : tree.Child(verb, Dependency.Obj);
    }

    private bool IsSubjectless(int verb) => tree.Upos(verb) == Upos.VERB && tree.Child(verb, Dependency.Mark) < 0
        && reading.Syntax[verb].Features.Contains("VerbForm=Part", StringComparison.Ordinal);

    /// <summary>A subordinate clause with "when", "if" or "that" and no subject of its own still shares; one with a full verb does not.</summary>
    private bool HasOwnMark(int verb) =>
        tree.Child(verb, Dependency.Mark) is >= 0 and var mark && reading.Word(mark) is "that" or "because" or "as" && IsFinite(verb);

    private bool IsFinite(int verb) => reading.Syntax[verb].Features.Contains("VerbForm=Fin", StringComparison.Ordinal);

    /// <summary>A relative pronoun that is not the subject: "the town which they took".</summary>
    private bool HasRelativeElsewhere(int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Relations[child] != Dependency.Nsubj && (IsRelative(child) || (tree.Relations[child] == Dependency.Advmod && reading.Word(child) is "where" or "when" or "why"))) return true;
        }
        return false;
    }

    private bool Marked(int verb, string word) =>
        tree.Child(verb, Dependency.Mark) is >= 0 and var mark && reading.Word(mark).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsNounLike(int token) => tree.Upos(token) is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM;

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();

    private static string Named(string before, string rule) => before.Length == 0 ? rule : before;
}
