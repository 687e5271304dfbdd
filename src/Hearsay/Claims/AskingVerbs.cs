namespace Hearsay.Claims;

/// <summary>Verbs that ask or order somebody to do something, however the tree hangs what is asked.</summary>
internal sealed class AskingVerbs(Reading reading, SyntaxIndex tree)
{
    /// <summary>"urged them to leave", "called on them to leave"; not "called a meeting to discuss it".</summary>
    public bool Is(int verb) => ClaimLexicon.Shipped.Is("orders", reading.Syntax[verb].Lemma.ToLowerInvariant()) || (reading.Syntax[verb].Lemma is "call" && CallsOn(verb));

    private bool CallsOn(int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child < verb) continue;
            if (tree.Relations[child] == Dependency.Particle && reading.Word(child) is "on" or "upon") return true;
            if (tree.Relations[child] == Dependency.Obl && tree.Child(child, Dependency.Case) is >= 0 and var mark && reading.Word(mark) is "on" or "upon" or "for") return true;
        }
        return false;
    }

    /// <summary>"encouraged [owners to attend]", where the tree hangs the infinitive on whom the verb asks: that verb; -1 elsewhere.</summary>
    public int Of(int infinitive, int noun) =>
        tree.Relations[infinitive] == Dependency.Acl && tree.Relations[noun] is Dependency.Obj or Dependency.Obl && tree.Head(noun) is >= 0 and var verb && Is(verb) ? verb : -1;
}
