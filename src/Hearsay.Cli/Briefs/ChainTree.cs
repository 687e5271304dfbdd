namespace Hearsay.Cli.Briefs;

/// <summary>A chain of sources as a small tree: the root speaker on top, then each relay under the one it cites, the outlet last.</summary>
internal static class ChainTree
{
    /// <summary>Adds the tree. <paramref name="known"/> links at the outlet's end were shown above and are left out.</summary>
    public static void Add(Sheet sheet, string indent, Attribution attribution, int known)
    {
        var depth = 0;
        if (!HasSpeaker(attribution)) AddStep(sheet, indent, depth++, [new Run("no speaker named", Mark.Soft)]);
        for (var i = attribution.Chain.Length - 1; i >= known; i--)
        {
            var link = attribution.Chain[i];
            AddStep(sheet, indent, depth, link.IsUnknownOutlet ? [new Run("outlet not known", Mark.Soft)] : Words(link, depth == 0));
            depth++;
        }
    }

    /// <summary>Adds one line of a tree; depth 0 is the root.</summary>
    public static void AddStep(Sheet sheet, string indent, int depth, Run[] words)
    {
        var first = depth == 0 ? indent : indent + new string(' ', (depth - 1) * 2) + "└ ";
        sheet.Add(first, indent + new string(' ', depth * 2), words);
    }

    /// <summary>False where the report puts words on nobody: "it is said".</summary>
    public static bool HasSpeaker(Attribution attribution) =>
        !attribution.Source.IsEmpty || attribution.Chain is not ([] or [{ Kind: SourceKind.Outlet }]);

    private static Run[] Words(ChainLink link, bool root) =>
        [new Run(link.Name, root ? Mark.Root : Mark.None), new Run(", " + KindName(link), Mark.Soft)];

    /// <summary>The kind in words: <c>state agency, speaks for KP</c>.</summary>
    private static string KindName(ChainLink link)
    {
        if (IsState(link)) return $"government of {link.Principal}";
        var kind = KindName(link.Kind);
        return link.Principal is { } principal && principal != link.Name ? $"{kind}, for {principal}" : kind;
    }

    /// <summary>A state that speaks under its own name, its capital's or its people's: the format calls it an organisation that speaks for itself.</summary>
    private static bool IsState(ChainLink link) => link is { Kind: SourceKind.Organisation, Principal.Length: 2 };

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
