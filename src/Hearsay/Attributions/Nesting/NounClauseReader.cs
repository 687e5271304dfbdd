using Hearsay.Attributions.Chains;

namespace Hearsay.Attributions.Nesting;

/// <summary>"the union's claim that pay fell", "a claim by the union that pay fell".</summary>
internal sealed class NounClauseReader(SyntaxIndex tree, ClauseEdges edges, SpeakerReader speakers, ClauseLimits limits)
{
    private readonly Reading _reading = tree.Reading;

    /// <summary>The attribution of a noun; null where it has neither a clause nor a thing, or nobody owns it.</summary>
    public NestedParts? Read(int noun)
    {
        if (CueLexicon.Shipped.OfNoun(_reading.Syntax[noun].Lemma) < limits.Noun) return null;
        var told = tree.Child(noun, Dependency.Acl, Dependency.Relcl);
        if (told < noun) return OfThing(noun);
        if (tree.Child(told, Dependency.Mark) is not (>= 0 and var mark)
            || !_reading.Word(mark).Equals("that", StringComparison.OrdinalIgnoreCase)) return null;
        if (Owner(noun, told) is not (>= 0 and var owner) || speakers.IsOuterSpeaker(tree.Range(owner))) return null;
        return new NestedParts(edges.WithoutCase(owner), new(noun, noun + 1), edges.Quoted(edges.Trimmed(tree.Range(told))), ClauseShape.Noun);
    }

    /// <summary>"the denial by the union of the charge": "by" names who, "of" names what.</summary>
    private NestedParts? OfThing(int noun)
    {
        var (speaker, thing) = (-1, -1);
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (child < noun || tree.Relations[child] is not (Dependency.Nmod or Dependency.OblAgent) || tree.Child(child, Dependency.Case) is not (>= 0 and var mark)) continue;
            if (_reading.Word(mark) is "by") speaker = child;
            else if (_reading.Word(mark) is "of") thing = child;
        }
        if (speaker < 0) speaker = Beside(noun);
        if (speaker >= 0 && thing < 0) thing = OfBelow(speaker);
        if (speaker < 0 || thing < speaker) return null;
        var (by, of) = (edges.WithoutCase(speaker), edges.WithoutCase(thing));
        return new NestedParts(by with { End = Math.Min(by.End, of.First - 1) }, new(noun, noun + 1), of, ClauseShape.NounOf);
    }

    /// <summary>"marked the admission by Moscow of", where the tree hangs Moscow on the verb; -1 elsewhere.</summary>
    private int Beside(int noun)
    {
        if (noun + 1 >= _reading.Tokens.Length || _reading.Word(noun + 1) is not "by" || tree.Relations[noun + 1] != Dependency.Case) return -1;
        var speaker = tree.Head(noun + 1);
        return speaker > noun && tree.Relations[noun] == Dependency.Obj && tree.Head(speaker) == tree.Head(noun) ? speaker : -1;
    }

    /// <summary>"by Moscow of their part", where the tree hangs the second on the first.</summary>
    private int OfBelow(int speaker)
    {
        foreach (var child in tree.ChildrenOf(speaker))
        {
            if (IsPartOfName(speaker, child)) continue;
            if (child > speaker && tree.Relations[child] == Dependency.Nmod && tree.Child(child, Dependency.Case) is >= 0 and var mark && _reading.Word(mark) is "of") return child;
        }
        return -1;
    }

    /// <summary>"by the Ministry of Defence", "by the ministry of defence": a name or title and no thing; "by Moscow of the charge" is one.</summary>
    private bool IsPartOfName(int speaker, int thing)
    {
        if (tree.Child(thing, Dependency.Det) >= 0 || tree.Child(thing, Dependency.NmodPoss) >= 0) return false;
        if (WordClasses.IsCapital(_reading.Word(speaker)) && WordClasses.IsCapital(_reading.Word(thing))) return true;
        return KindLexicon.Shipped.OfNoun(_reading.Word(speaker)) is SourceKind.Office or SourceKind.Organisation;
    }

    private int Owner(int noun, int told)
    {
        var owner = -1;
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (tree.Relations[child] == Dependency.NmodPoss) owner = child;
            else if (tree.Relations[child] == Dependency.Nmod && child < told && tree.Child(child, Dependency.Case) is >= 0 and var by
                && _reading.Word(by) is "by" or "from" or "of") owner = child;
        }
        return owner;
    }
}
