namespace Hearsay.Attributions.Chains;

/// <summary>Patterns of a few words, each with a note on the side that matters.</summary>
internal static class WordPatterns
{
    /// <summary>Sentences that give the sourcing of what stands before them.</summary>
    public static PhraseTable<string> ReportWide { get; } = new("report-wide.tsv", note => note);

    /// <summary>How an outlet speaks of itself.</summary>
    public static PhraseTable<string> SelfMentions { get; } = new("self-mentions.tsv", note => note);

    /// <summary>Lines at the end that credit an agency.</summary>
    public static PhraseTable<string> ClosingCredits { get; } = new("closing-credits.tsv", note => note);

    /// <summary>With what words somebody asks not to be named.</summary>
    public static PhraseTable<string> Anonymity { get; } = new("anonymity.tsv", note => note);
}
