namespace Hearsay.Attributions.Nesting;

/// <summary>"the union's claim that pay fell", "a claim by the union that pay fell".</summary>
internal sealed class NounClauseReader(SyntaxIndex tree, ClauseEdges edges, SpeakerReader speakers, ClauseLimits limits)
{
    private readonly Reading _reading = tree.Reading;

    /// <summary>The attribution of a noun; null where it has no clause or nobody owns it.</summary>
    public NestedParts? Read(int noun)
    {
        if (CueLexicon.Shipped.OfNoun(_reading.Syntax[noun].Lemma) < limits.Noun) return null;
        var told = tree.Child(noun, Dependency.Acl, Dependency.Relcl);
        if (told < noun || tree.Child(told, Dependency.Mark) is not (>= 0 and var mark)
            || !_reading.Word(mark).Equals("that", StringComparison.OrdinalIgnoreCase)) return null;
        if (Owner(noun, told) is not (>= 0 and var owner) || speakers.IsOuterSpeaker(tree.Range(owner))) return null;
        return new NestedParts(edges.WithoutCase(owner), new(noun, noun + 1), edges.Quoted(edges.Trimmed(tree.Range(told))), ClauseShape.Noun);
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
