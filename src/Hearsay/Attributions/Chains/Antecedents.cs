namespace Hearsay.Attributions.Chains;

/// <summary>What a relative pronoun stands for.</summary>
internal static class Antecedents
{
    private const int MostSteps = 6; // from the pronoun up to the clause that it opens

    /// <summary>The noun phrase that the clause of a relative pronoun belongs to; empty where it belongs to none.</summary>
    public static TokenRange Of(SyntaxIndex tree, int pronoun)
    {
        for (var (at, steps) = (tree.Head(pronoun), 0); at >= 0 && steps < MostSteps; at = tree.Head(at), steps++)
        {
            if (tree.Relations[at] is not (Dependency.Relcl or Dependency.Acl)) continue;
            var noun = tree.Head(at);
            if (noun >= 0 && noun < pronoun) return new(Begin(tree, noun), noun + 1);
        }
        return default;
    }

    /// <summary>Without a preposition before the phrase.</summary>
    private static int Begin(SyntaxIndex tree, int noun)
    {
        var mark = tree.Child(noun, Dependency.Case);
        return mark >= 0 && mark < noun ? mark + 1 : tree.Left(noun);
    }
}
