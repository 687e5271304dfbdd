namespace Hearsay.Attributions.Nesting;

/// <summary>Which words are read as cues: the least shares of their occurrences in which they head one.</summary>
/// <param name="WithClause">For a verb with a clause of its own ("said that").</param>
/// <param name="WithObject">For a verb with an infinitive, an object or a clause beside it.</param>
/// <param name="Noun">For a noun.</param>
/// <param name="OwnVoice">Whether "we" can be the outlet that speaks of itself ("as we reported"); inside a content it is whoever speaks there.</param>
internal readonly record struct ClauseLimits(double WithClause, double WithObject, double Noun, bool OwnVoice)
{
    /// <summary>Where nothing else judges what is found.</summary>
    public static ClauseLimits Sure { get; } = new(0.12, 0.45, 0.08, OwnVoice: false);

    /// <summary>Where every candidate is judged.</summary>
    public static ClauseLimits Wide { get; } = new(0.03, 0.1, 0.05, OwnVoice: true);
}
