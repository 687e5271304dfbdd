namespace Hearsay.Attributions.Nesting;

/// <summary>What is said by a verb, as its tree tells: a clause of its own, the clause it stands beside, an infinitive, an object.</summary>
internal sealed class SaidReader(SyntaxIndex tree)
{
    /// <summary>Least share for a verb with an infinitive or a bare object ("denied the charge").</summary>
    public const double WithObject = 0.45;

    private readonly Reading _reading = tree.Reading;

    /// <summary>The content of a verb that heads a cue in this share of its occurrences; null where it has none.</summary>
    public TokenRange? OfVerb(int verb, double share)
    {
        if (tree.Child(verb, Dependency.Ccomp) is >= 0 and var clause) return tree.Range(clause);
        if (tree.Relations[verb] == Dependency.Parataxis && share >= WithObject && Around(verb) is { } around) return around;
        return share < WithObject ? null : Lesser(verb);
    }

    /// <summary>An infinitive ("promised to pay") or an object ("denied the charge").</summary>
    private TokenRange? Lesser(int verb)
    {
        var thing = tree.Child(verb, Dependency.Obj);
        var infinitive = tree.Child(verb, Dependency.Xcomp);
        if (infinitive > verb)
            return thing > verb && thing < infinitive ? tree.Range(thing).Union(tree.Range(infinitive)) : tree.Range(infinitive);
        if (thing <= verb) return null;
        if (CueLexicon.Shipped.OfNoun(_reading.Syntax[thing].Lemma) > 0 && tree.Child(thing, Dependency.Acl, Dependency.Relcl) is > 0 and var told)
            return tree.Range(told);
        return tree.Upos(thing) == Upos.NOUN ? tree.Range(thing) : null;
    }

    /// <summary>What a verb in parenthesis stands beside: "the plan, he said, works".</summary>
    private TokenRange? Around(int verb)
    {
        var head = tree.Head(verb);
        if (head < 0) return null;
        var (whole, own) = (tree.Range(head), tree.Range(verb));
        return own.First - whole.First >= whole.End - own.End ? new(whole.First, own.First) : new(own.End, whole.End);
    }
}
