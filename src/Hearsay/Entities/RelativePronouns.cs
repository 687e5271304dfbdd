namespace Hearsay.Entities;

/// <summary>Finds what "who", "which" and "that" stand for: the noun that their clause modifies.</summary>
internal static class RelativePronouns
{
    private const int MaxSteps = 6; // from the pronoun up to its clause

    /// <summary>The head of the relative clause a pronoun opens; -1 where it opens none.</summary>
    public static int ClauseOf(int pronoun, SyntaxIndex syntax)
    {
        var token = pronoun;
        for (var steps = 0; steps < MaxSteps && token >= 0; steps++, token = syntax.Head(token))
        {
            if (syntax.Relations[token] == Dependency.Relcl) return syntax.Head(token) < pronoun ? token : -1;
            if (syntax.Relations[token] is Dependency.Ccomp or Dependency.Advcl or Dependency.Root) return -1;
        }
        return -1;
    }
}
