using System.Collections.Frozen;

namespace Hearsay.Attributions.Nesting;

/// <summary>How often verbs and nouns head a cue: <c>cues.tsv</c>, counted in annotated reports.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, double> _verbs;
    /// <summary>What a noun of saying counts for at least.</summary>
    private const double SpeechShare = 0.2;

    private readonly FrozenDictionary<string, double> _nouns;
    private readonly FrozenSet<string> _speech;

    private CueLexicon()
    {
        var rows = DataFiles.Rows("cues.tsv").ToList();
        _verbs = Shares(rows, "v");
        _nouns = Shares(rows, "n");
        _speech = DataFiles.Rows("speech-nouns.tsv").Select(row => row[0]).ToFrozenSet();
    }

    /// <summary>The counts that ship with the library.</summary>
    public static CueLexicon Shipped { get; } = new();

    /// <summary>Share in [0, 1] of a verb's occurrences that head a cue; 0 for one not known. Nested cues were not annotated, so it is a lower bound.</summary>
    public double OfVerb(string lemma) => _verbs.GetValueOrDefault(lemma.ToLowerInvariant());

    /// <summary>The same for a noun.</summary>
    public double OfNoun(string lemma)
    {
        var lower = lemma.ToLowerInvariant();
        return Math.Max(_nouns.GetValueOrDefault(lower), _speech.Contains(lower) ? SpeechShare : 0);
    }

    /// <summary>True for a noun that names an act of saying: "denial", not "proposal".</summary>
    public bool IsSpeech(string lemma) => _speech.Contains(lemma.ToLowerInvariant());

    private static FrozenDictionary<string, double> Shares(List<string[]> rows, string kind) =>
        rows.Where(row => row[1] == kind).ToFrozenDictionary(row => row[0], row => Number(row[2]) / (Number(row[3]) + 2));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
