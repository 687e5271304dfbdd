namespace Hearsay.Entities.Sieves;

/// <summary>
/// "The general briefed the president on what he called a success": who calls it so is who briefs, not who is
/// briefed. For "he" and "she" that speak below a verb that tells somebody something.
/// </summary>
internal sealed class TellerSieve : ISieve
{
    private const string Rule = "coreference/1: who tells speaks";
    private const int MaxSteps = 6; // from the pronoun's verb up to the verb of telling

    public void Link(CoreferenceContext context)
    {
        var people = new Dictionary<(int Verb, Dependency Role), Candidate>();
        foreach (var candidate in context.Candidates)
        {
            if (candidate is { Role: Dependency.Nsubj or Dependency.Obj, IsConjunct: false, Type: EntityType.Person, Pronoun: null }) people[(candidate.Governor, candidate.Role)] = candidate;
        }
        foreach (var pronoun in context.Candidates)
        {
            if (pronoun is { Speaks: true, Pronoun: { Person: 3, Numbers: Numbers.One }, Role: Dependency.Nsubj } && Teller(context, pronoun, people) is { } teller)
                context.Clusters.TryDescribe(pronoun.Index, teller.Index, Rule);
        }
    }

    private static Candidate? Teller(CoreferenceContext context, Candidate pronoun, Dictionary<(int Verb, Dependency Role), Candidate> people)
    {
        var tree = context.Syntax;
        for (var (at, steps) = (tree.Head(pronoun.Governor), 0); at >= 0 && steps < MaxSteps; steps++, at = tree.Head(at))
        {
            if (!context.Lexicon.IsSpeechVerb(context.Reading.Syntax[at].Lemma) || !people.TryGetValue((at, Dependency.Obj), out var told) || told.Index > pronoun.Index) continue;
            return people.GetValueOrDefault((at, Dependency.Nsubj)) is { } teller && teller.Index < pronoun.Index ? teller : null;
        }
        return null;
    }
}
