namespace Hearsay.Cli.Briefs;

/// <summary>What a run of words in a brief is.</summary>
internal enum Mark
{
    /// <summary>Words of the report between the marked ones, and plain words of the program.</summary>
    None,

    /// <summary>Second voice: kinds, counts, numbers.</summary>
    Soft,

    /// <summary>The report's title.</summary>
    Title,

    /// <summary>The name at the root of a chain.</summary>
    Root,

    /// <summary>Who says it.</summary>
    Source,

    /// <summary>That it is said.</summary>
    Cue,

    /// <summary>What is said.</summary>
    Content,
}
