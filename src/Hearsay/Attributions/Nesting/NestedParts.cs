namespace Hearsay.Attributions.Nesting;

/// <summary>Source, cue and content as token ranges; an empty source range where nobody is named.</summary>
internal readonly record struct NestedParts((int First, int End) Source, (int First, int End) Cue, (int First, int End) Content)
{
    /// <summary>True where all three lie inside a range and do not overlap.</summary>
    public bool FitInside((int First, int End) range) =>
        Inside(Cue, range) && Inside(Content, range) && (Source.First == Source.End || Inside(Source, range))
        && !Meet(Cue, Content) && !Meet(Source, Content) && !Meet(Source, Cue);

    private static bool Inside((int First, int End) part, (int First, int End) range) =>
        part.First < part.End && part.First >= range.First && part.End <= range.End;

    private static bool Meet((int First, int End) one, (int First, int End) other) =>
        one.First < other.End && other.First < one.End;
}
