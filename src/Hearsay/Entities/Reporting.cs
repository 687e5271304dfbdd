namespace Hearsay.Entities;

/// <summary>Who reports the clause that a phrase stands in: "Berg" for "it" in "Berg said it was late".</summary>
internal static class Reporting
{
    private const int MaxSteps = 6; // from the phrase up to the reporting verb

    /// <summary>True where <paramref name="subject"/> is the subject of a verb that reports the clause of <paramref name="phrase"/>.</summary>
    public static bool IsReporter(CoreferenceContext context, Candidate phrase, Candidate subject)
    {
        if (!subject.Speaks || subject.Sentence != phrase.Sentence) return false;
        var token = phrase.Governor;
        for (var steps = 0; steps < MaxSteps && token >= 0; steps++, token = context.Syntax.Head(token))
        {
            if (context.Syntax.Relations[token] is Dependency.Ccomp or Dependency.Parataxis && context.Syntax.Head(token) == subject.Governor) return true;
        }
        return false;
    }
}
