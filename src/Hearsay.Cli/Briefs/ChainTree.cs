namespace Hearsay.Cli.Briefs;

/// <summary>A chain of sources as a small tree: the root speaker on top, then each relay under the one it cites, the outlet last.</summary>
internal static class ChainTree
{
    /// <summary>Adds the tree. <paramref name="known"/> links at the outlet's end were shown above and are left out.</summary>
    public static void Add(Sheet sheet, string indent, Attribution attribution, int known)
    {
        var chain = attribution.Chain;
        for (var i = chain.Length - 1; i >= known; i--)
        {
            var depth = chain.Length - 1 - i;
            var step = depth == 0 ? indent : indent + new string(' ', (depth - 1) * 2) + "└ ";
            var name = new Run(chain[i].Name, depth == 0 ? Mark.Root : Mark.None);
            sheet.Add(step, indent + new string(' ', depth * 2), [name, new Run(", " + KindName(chain[i]), Mark.Soft)]);
        }
    }

    /// <summary>The kind in words: <c>state agency, speaks for KP</c>.</summary>
    private static string KindName(ChainLink link)
    {
        var kind = KindName(link.Kind);
        return link.Principal is { } principal && principal != link.Name ? $"{kind}, for {principal}" : kind;
    }

    public static string KindName(SourceKind kind) => kind switch
    {
        SourceKind.Outlet => "outlet",
        SourceKind.Wire => "wire",
        SourceKind.StateAgency => "state agency",
        SourceKind.Person => "person",
        SourceKind.Office => "office",
        SourceKind.Organisation => "organisation",
        SourceKind.Document => "document",
        SourceKind.Anonymous => "not named",
        _ => "kind not known",
    };
}
