namespace Hearsay.Stories.Grades;

/// <summary>
/// Rule R1. A named speaker at the end of the chain is the root. A described one ("a defence official")
/// is the root where the description names the party; where it does not, there is no root. A document
/// that nobody is named for is vouched for by the outlet or wire that cites it.
/// </summary>
public static class RootReader
{
    /// <summary>The root of a chain; null where there is none.</summary>
    /// <param name="chain">From the outlet to the deepest source.</param>
    public static Root? Of(ImmutableArray<ChainLink> chain)
    {
        if (chain.IsDefaultOrEmpty) return null;
        var last = chain[^1];
        return last.Kind switch
        {
            SourceKind.Unknown => last.Principal is { } party ? Speaking(last, party, "party named") : null,
            SourceKind.Anonymous => last.Principal is { } party ? Speaking(last, party, "described, party named") : null,
            SourceKind.Document => last.Principal is { } issuer ? Speaking(last, issuer, "document of a named party") : Holder(chain),
            _ => Speaking(last, last.Principal ?? Inside(last), "deepest named speaker"),
        };
    }

    private static Root Speaking(ChainLink link, string principal, string why) =>
        new(principal, link.Name, link.Kind, principal, why);

    /// <summary>
    /// A description as it stands inside a sentence: "The navy" that begins one and "the navy" are one party. Only where nothing but
    /// its first letter is a capital, and an article or an office shows that it is no name.
    /// </summary>
    private static string Inside(ChainLink link)
    {
        var name = link.Name;
        var isDescription = link.Kind == SourceKind.Office || name.StartsWith("The ", StringComparison.Ordinal) || name.StartsWith("A ", StringComparison.Ordinal) || name.StartsWith("An ", StringComparison.Ordinal);
        return isDescription && name.Length > 0 && !name.Skip(1).Any(char.IsUpper) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    private static Root? Holder(ImmutableArray<ChainLink> chain)
    {
        for (var i = chain.Length - 2; i >= 0; i--)
        {
            if (chain[i].Kind is SourceKind.Outlet or SourceKind.Wire or SourceKind.Organisation or SourceKind.Person)
                return Speaking(chain[i], chain[i].Principal ?? chain[i].Name, "vouches for a document of nobody named");
        }
        return null;
    }
}
