namespace Hearsay.Attributions.Chains;

/// <summary>Patterns of a few words, each with a note on the side that matters.</summary>
internal static class WordPatterns
{
    /// <summary>Sentences that give the sourcing of what stands before them.</summary>
    public static PhraseTable<string> ReportWide { get; } = new("report-wide.tsv", note => note);

    /// <summary>How an outlet speaks of itself.</summary>
    public static PhraseTable<string> SelfMentions { get; } = new("self-mentions.tsv", note => note);
}
