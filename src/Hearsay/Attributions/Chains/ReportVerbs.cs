using System.Collections.Frozen;

namespace Hearsay.Attributions.Chains;

/// <summary>Verb forms by which media report: <c>report-verbs.tsv</c>.</summary>
internal sealed class ReportVerbs
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _forms =
        DataFiles.Rows("report-verbs.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _media =
        DataFiles.Rows("report-verbs.tsv").Where(row => row.Length > 1).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The forms that ship with the library.</summary>
    public static ReportVerbs Shipped { get; } = new();

    /// <summary>True for "reported", "writes" and their like.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _forms.Contains(word);

    /// <summary>True for what mostly media do: "reported", not "said".</summary>
    public bool IsOfMedia(ReadOnlySpan<char> word) => _media.Contains(word);
}
