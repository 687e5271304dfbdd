namespace Hearsay.Attributions.Nesting;

/// <summary>What is said by a verb, as its tree tells: a clause of its own, the clause it stands beside, an infinitive, an object.</summary>
internal sealed class SaidReader(SyntaxIndex tree, ClauseEdges edges, ClauseLimits limits)
{
    private readonly Reading _reading = tree.Reading;

    /// <summary>The content of a verb that heads a cue in this share of its occurrences; null where it has none.</summary>
    public (TokenRange Content, ClauseShape Shape)? OfVerb(int verb, double share)
    {
        if (tree.Child(verb, Dependency.Ccomp) is >= 0 and var clause) return (tree.Range(clause), ClauseShape.Clause);
        if (share < limits.WithObject) return null;
        if (IsAs(verb) && Around(verb) is { } main) return (main, ClauseShape.As);
        if (IsBeside(verb) && Around(verb) is { } around) return (around, ClauseShape.Beside);
        return About(verb) ?? Described(verb) ?? Infinitive(verb) ?? Thing(verb);
    }

    private bool IsAs(int verb) => tree.Relations[verb] is Dependency.Advcl or Dependency.Obl
        && tree.Child(verb, Dependency.Mark, Dependency.Case) is >= 0 and var mark && mark < verb && _reading.Word(mark) is "as" or "As";

    /// <summary>"it holds, she said", also where the tree takes it for a second clause joined without a word.</summary>
    private bool IsBeside(int verb) => tree.Relations[verb] == Dependency.Parataxis
        || tree.Relations[verb] == Dependency.Conj && tree.Child(verb, Dependency.Cc) < 0 && tree.Left(verb) > 0
            && (_reading.Word(tree.Left(verb)) is "," || _reading.Word(tree.Left(verb) - 1) is ",") && tree.Child(verb, Dependency.Nsubj) >= 0;

    /// <summary>"briefed the president on the talks": somebody is addressed, and "on", "about" or "of" names what about.</summary>
    public (TokenRange Content, ClauseShape Shape)? About(int verb)
    {
        if (!AddressingVerbs.Shipped.TakesObject(_reading.Syntax[verb].Lemma) || tree.Child(verb, Dependency.Obj, Dependency.Iobj) <= verb) return null;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child < verb || tree.Relations[child] is not (Dependency.Obl or Dependency.Advcl)) continue;
            if (tree.Child(child, Dependency.Case, Dependency.Mark) is >= 0 and var mark && _reading.Word(mark) is "on" or "about" or "of")
                return (new(mark + 1, tree.Right(child) + 1), ClauseShape.About);
        }
        return null;
    }

    /// <summary>"described the talks as tense": what is described, and as what; of "what he described as tense" the second alone.</summary>
    private (TokenRange, ClauseShape)? Described(int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child < verb || tree.Relations[child] is not (Dependency.Obl or Dependency.Advcl or Dependency.Xcomp)) continue;
            if (tree.Child(child, Dependency.Case, Dependency.Mark) is not (>= 0 and var mark) || mark < verb || _reading.Word(mark) is not "as") continue;
            var thing = tree.Child(verb, Dependency.Obj);
            var range = new TokenRange(mark, tree.Right(child) + 1);
            return (thing > verb && thing < mark ? tree.Range(thing).Union(range) : range, ClauseShape.Described);
        }
        return null;
    }

    private (TokenRange, ClauseShape)? Infinitive(int verb)
    {
        var (thing, infinitive) = (tree.Child(verb, Dependency.Obj), tree.Child(verb, Dependency.Xcomp));
        if (infinitive <= verb) return null;
        return (thing > verb && thing < infinitive ? tree.Range(thing).Union(tree.Range(infinitive)) : tree.Range(infinitive), ClauseShape.Infinitive);
    }

    /// <summary>"denied the charge"; of "made the claim that pay fell" the clause.</summary>
    private (TokenRange, ClauseShape)? Thing(int verb)
    {
        var thing = tree.Child(verb, Dependency.Obj);
        if (thing <= verb) return null;
        if (CueLexicon.Shipped.OfNoun(_reading.Syntax[thing].Lemma) > 0 && tree.Child(thing, Dependency.Acl, Dependency.Relcl) is > 0 and var told)
            return (tree.Range(told), ClauseShape.Clause);
        return tree.Upos(thing) == Upos.NOUN ? (tree.Range(thing), ClauseShape.Object) : null;
    }

    /// <summary>What a verb in parenthesis stands beside: the longer side of the clause around it.</summary>
    private TokenRange? Around(int verb)
    {
        var head = tree.Head(verb);
        if (head < 0) return null;
        var (whole, own) = (tree.Range(head), tree.Range(verb));
        return edges.Trimmed(own.First - whole.First >= whole.End - own.End ? new(whole.First, own.First) : new(own.End, whole.End));
    }
}
