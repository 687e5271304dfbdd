using Hearsay.Claims.Facts;

namespace Hearsay.Claims.Silence;

/// <summary>Tells from a verb or adjective and its negation that something is left unsaid, and in which way.</summary>
internal sealed class SilenceReader(Reading reading, SyntaxIndex tree)
{
    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;
    private readonly LocalCues _cues = new(reading, tree);

    /// <summary>The way, and the token that says so; null for a clause that leaves nothing unsaid.</summary>
    public (SilenceKind Kind, int Cue)? Read(int token)
    {
        var lemma = Lemma(token);
        if (Words.Is("withhold", lemma) && Thing(token) is >= 0 and var hidden && IsTold(hidden)) return (SilenceKind.Withheld, token);
        if (IsState(token)) return State(token, lemma);
        if (lemma is "remain" or "stay" && tree.Child(token, Dependency.Xcomp) is >= 0 and var state && Words.Is("unclear", Form(state))) return (SilenceKind.Unknown, state);
        var disclosing = Words.Is("disclose", lemma);
        var taking = Words.Is("stance", lemma);
        if (!disclosing && !taking && !Words.Is("respond", lemma)) return null;
        if (Yet(token) is >= 0 and var yet) return (disclosing ? SilenceKind.Withheld : SilenceKind.NoAnswer, yet);
        if (Negation(token) is not (>= 0 and var cue)) return null;
        if (taking && (lemma != "comment" || Shy(token) >= 0)) return (SilenceKind.NonCommittal, cue);
        if (Words.Is("respond", lemma)) return IsAnswer(token) ? (SilenceKind.NoAnswer, cue) : null;
        return Discloses(token, lemma) ? (SilenceKind.Withheld, cue) : null;
    }

    /// <summary>What can be told: a document, a detail, a figure; not "suppressed the firing points".</summary>
    private bool IsTold(int thing) => tree.Upos(thing) == Upos.PRON || Words.Is("containers", Lemma(thing)) || Words.Is("measures", Lemma(thing)) || Words.Is("documents", Lemma(thing)) || Words.Is("secrets", Lemma(thing));

    private bool IsState(int token) => tree.Child(token, Dependency.Cop) >= 0 || tree.Upos(token) == Upos.ADJ
        || (tree.Upos(token) == Upos.VERB && Lemma(token) == "know" && tree.Child(token, Dependency.NsubjPass, Dependency.Expl) >= 0);

    private (SilenceKind, int)? State(int token, string lemma)
    {
        var open = tree.Child(token, Dependency.Nsubj, Dependency.Expl) >= 0 || tree.Child(token, Dependency.Ccomp) >= 0 || tree.Relations[token] == Dependency.Xcomp;
        if (Words.Is("unclear", lemma) || Words.Is("unclear", Form(token))) return open ? (SilenceKind.Unknown, token) : null;
        if (!Words.Is("clear", lemma) && !Words.Is("clear", Form(token)) && lemma != "know") return null;
        var asks = lemma == "know" || Asked(token) >= 0 || (tree.Child(token, Dependency.Nsubj) is >= 0 and var subject && (Words.Is("containers", Lemma(subject)) || Words.Is("measures", Lemma(subject))));
        return asks && _cues.IsNegated(token, out var cue) ? (SilenceKind.Unknown, cue) : null;
    }

    /// <summary>Who did not disclose must have had something to disclose: a thing, a question, or "about" something.</summary>
    private bool Discloses(int token, string lemma)
    {
        if (Asked(token) >= 0) return true;
        if (lemma is "say" or "tell" or "report" or "state" or "announce") return Form(tree.Child(token, Dependency.Obj)) is "nothing";
        if (lemma is "elaborate") return true;
        if (lemma is "give" or "provide" or "offer" or "supply" or "make" or "share" or "list" or "name" or "identify")
            return Thing(token) is >= 0 and var thing && (lemma is "name" or "identify" || Words.Is("containers", Lemma(thing)) || Words.Is("measures", Lemma(thing))
                || (lemma == "make" && Publicly(token)));
        return HasThing(token);
    }

    /// <summary>"made public".</summary>
    private bool Publicly(int token) => tree.Child(token, Dependency.Xcomp) is >= 0 and var state && Lemma(state) == "public";

    /// <summary>"respond to a request", "reply", "return calls"; not "did not respond to treatment".</summary>
    private bool IsAnswer(int token)
    {
        var thing = Thing(token);
        foreach (var child in tree.ChildrenOf(token))
        {
            if (tree.Relations[child] == Dependency.Obl && tree.Child(child, Dependency.Case) is >= 0 and var mark && reading.Word(mark) is "to") thing = child;
        }
        if (Lemma(token) == "return") return thing >= 0 && Lemma(thing) is "call" or "email" or "message" or "request";
        return thing < 0 || Lemma(thing) is "request" or "question" or "query" or "email" or "call" or "message" or "enquiry" or "inquiry" or "letter" or "comment" or "allegation" or "claim" or "report" or "accusation";
    }

    /// <summary>What negates a clause: a word in it, a scarce object, or a verb such as "refuse" above it; -1 where nothing does.</summary>
    private int Negation(int token)
    {
        if (_cues.IsNegated(token, out var cue)) return cue;
        if (tree.Child(token, Dependency.Mark) is >= 0 and var mark && reading.Word(mark) is "without") return mark;
        if (Thing(token) is >= 0 and var thing)
        {
            foreach (var child in tree.ChildrenOf(thing))
            {
                if (child < thing && Form(child) is "few" or "little" or "scant") return child;
            }
        }
        if (Shy(token) is >= 0 and var shy) return shy;
        return tree.Relations[token] == Dependency.Conj && tree.Head(token) is >= 0 and var first && IsAlternative(token) && Lemma(first) is "confirm" or "deny" or "say" ? Negation(first) : -1;
    }

    /// <summary>"neither confirmed nor denied", "would not confirm or deny".</summary>
    private bool IsAlternative(int token) => tree.Child(token, Dependency.Cc) is >= 0 and var cc && reading.Word(cc) is "or" or "nor";

    private int Shy(int token) =>
        tree.Relations[token] is Dependency.Xcomp or Dependency.Ccomp && tree.Head(token) is >= 0 and var head && Words.Is("shy", Lemma(head)) ? head : -1;

    /// <summary>"has yet to comment", "has not commented yet".</summary>
    private int Yet(int token)
    {
        if (tree.Relations[token] == Dependency.Xcomp && tree.Head(token) is >= 0 and var have && Lemma(have) is "have" or "be")
        {
            foreach (var child in tree.ChildrenOf(have))
            {
                if (reading.Word(child) is "yet") return child;
            }
        }
        foreach (var child in tree.ChildrenOf(token))
        {
            if (reading.Word(child) is "yet" && (child < token || _cues.IsNegated(token, out _))) return child;
        }
        return -1;
    }

    /// <summary>The question that a clause leaves open: "how many were killed"; -1 where there is none.</summary>
    public int Asked(int token)
    {
        if (tree.Child(token, Dependency.Xcomp) is >= 0 and var state && tree.Upos(state) == Upos.ADJ) return Asked(state);
        foreach (var child in tree.ChildrenOf(token))
        {
            if (tree.Relations[child] is Dependency.Ccomp or Dependency.Advcl or Dependency.Nsubj or Dependency.Obj or Dependency.Xcomp or Dependency.Other
                && child > token && IsQuestion(child)) return child;
        }
        return -1;
    }

    /// <summary>True for a clause that begins with a question word, marks and conjunctions aside.</summary>
    public bool IsQuestion(int clause)
    {
        var first = tree.Left(clause);
        while (first < clause && tree.Upos(first) is Upos.PUNCT or Upos.ADP or Upos.CCONJ) first++;
        return Form(first) is "how" or "who" or "whom" or "whose" or "what" or "which" or "when" or "where" or "why" or "whether" or "if";
    }

    private bool HasThing(int token) => Thing(token) >= 0;

    /// <summary>What is or is not disclosed: object, subject of a passive, or "on" and "about" something.</summary>
    public int Thing(int token)
    {
        var thing = tree.Child(token, Dependency.NsubjPass);
        if (thing < 0) thing = tree.Child(token, Dependency.Obj);
        return thing;
    }

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();

    private string Form(int token) => token < 0 ? "" : reading.Word(token).ToString().ToLowerInvariant();
}
