namespace Hearsay.Eval.Stories;

/// <summary>A labelled pair of texts.</summary>
/// <param name="A">Id of one.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Label">near_duplicate, contained, revised, shared_passages or unrelated_overlap.</param>
internal sealed record CopyLabel(string A, string B, string Label)
{
    public static ImmutableArray<CopyLabel> Read(IEnumerable<string> lines) =>
        [.. lines.Skip(1).Select(line => line.Split('\t')).Select(fields => new CopyLabel(fields[0], fields[1], fields[2]))];

    /// <summary>True where one text as a whole repeats the other.</summary>
    public bool IsCopy => Label is "near_duplicate" or "contained" or "revised";
}
