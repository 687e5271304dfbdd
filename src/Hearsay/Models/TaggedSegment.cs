namespace Hearsay.Models;

/// <summary>A run of rows with one label, cut out of a sequence of tags.</summary>
/// <param name="Label">Index of the label.</param>
/// <param name="First">Its first row.</param>
/// <param name="End">After its last row.</param>
internal readonly record struct TaggedSegment(int Label, int First, int End)
{
    /// <summary>The segments of tags O, then B, I, E, S of each label in turn.</summary>
    public static IEnumerable<TaggedSegment> Of(IReadOnlyList<int> tags)
    {
        var first = 0;
        for (var t = 0; t < tags.Count; t++)
        {
            if (tags[t] == 0) continue;
            var (label, part) = ((tags[t] - 1) / 4, (tags[t] - 1) % 4);
            if (part is 0 or 3) first = t;
            if (part is 2 or 3) yield return new TaggedSegment(label, first, t + 1);
        }
    }
}
