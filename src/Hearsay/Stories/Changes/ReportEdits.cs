namespace Hearsay.Stories.Changes;

/// <summary>What an outlet changed in a report it had published: the words, and the claims that came or went with them.</summary>
public static class ReportEdits
{
    /// <summary>The change between two versions of one report; null where the words are the same.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later one.</param>
    public static Change? Between(FiledReport before, FiledReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Text == after.Text) return null;
        var (gone, come) = (Claims(before).Except(Claims(after)).ToArray(), Claims(after).Except(Claims(before)).ToArray());
        var outlet = after.Outlet ?? after.Doc;
        return new(after.Published?.Date, ChangeKind.Edit, outlet, null, Join(gone), Join(come),
            [.. new[] { before.Doc, after.Doc }.Distinct(StringComparer.Ordinal)],
            $"{outlet} edited its report: {Count(gone.Length)} gone, {Count(come.Length)} new.");
    }

    private static IEnumerable<string> Claims(FiledReport report) => report.Claims
        .Select(claim => string.Join(" … ", claim.Spans.Select(report.Quote))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Join(string[] claims) => string.Join(" | ", claims);

    private static string Count(int claims) => $"{claims} {(claims == 1 ? "statement" : "statements")}";
}
