namespace Hearsay.Attributions.Linking;

/// <summary>What has been decided so far while a report is linked from left to right.</summary>
internal sealed class LinkState(SegmentMap map)
{
    /// <summary>No link.</summary>
    public const int None = -1;

    /// <summary>The cue of each content; <see cref="None"/> where it has none or is undecided.</summary>
    public int[] CueOf { get; } = Filled(map.Segments.Length);

    /// <summary>Contents that each cue has so far.</summary>
    public int[] Contents { get; } = new int[map.Segments.Length];

    /// <summary>The first content of each cue; <see cref="None"/> where it has none so far.</summary>
    public int[] FirstContent { get; } = Filled(map.Segments.Length);

    /// <summary>The source of each cue (or of each content without a cue); <see cref="None"/> where it has none or is undecided.</summary>
    public int[] SourceOf { get; } = Filled(map.Segments.Length);

    /// <summary>Cues that each source has so far.</summary>
    public int[] Uses { get; } = new int[map.Segments.Length];

    /// <summary>Decides the cue of a content.</summary>
    public void LinkContent(int content, int cue)
    {
        CueOf[content] = cue;
        if (cue == None) return;
        if (Contents[cue]++ == 0) FirstContent[cue] = content;
    }

    /// <summary>Decides the source of a cue, or of a content without a cue.</summary>
    public void LinkSource(int anchor, int source)
    {
        SourceOf[anchor] = source;
        if (source != None) Uses[source]++;
    }

    private static int[] Filled(int length)
    {
        var values = new int[length];
        Array.Fill(values, None);
        return values;
    }
}
