namespace Hearsay.Eval.Stories;

/// <summary>Makes a claim of a given event word: its arguments by dependency, as verbs and nouns of events carry them.</summary>
internal static class EventClaims
{
    public static Claim Of(SyntaxIndex index, TextSpan span, ClaimId id)
    {
        var reading = index.Reading;
        var (first, end) = reading.TokensOf(span);
        var head = index.HeadOf(first, end);
        var arguments = Arguments(index, head).DistinctBy(argument => argument.Head).ToImmutableArray();
        return new Claim
        {
            Id = id,
            Spans = [span, .. arguments.Select(argument => argument.Span)],
            Predicate = reading.Tokens[head].Span,
            Lemma = reading.Syntax[head].Lemma.ToLowerInvariant(),
            Arguments = arguments,
            Chain = [],
            Factuality = new Factuality(FactualityValue.Happened, null, null),
            Position = Position.Affirm,
            Time = reading.Times.FirstOrDefault(time => time.Span is { } words && InSentence(reading, words, head)),
            Why = "gold event mention",
        };
    }

    private static bool InSentence(Reading reading, TextSpan span, int token) => reading.Sentences[reading.Tokens[token].Sentence].Span.Contains(span);

    private static IEnumerable<Argument> Arguments(SyntaxIndex index, int head)
    {
        for (var child = index.FirstChild(head); child >= 0; child = index.NextSibling(child))
        {
            if (RoleOf(index.Relations[child]) is { } role) yield return Make(index, child, role);
        }
        foreach (var (above, dependency) in Above(index, head))
        {
            if (index.Child(above, dependency) is >= 0 and var subject && subject != head) yield return Make(index, subject, ArgumentRole.Agent);
        }
    }

    /// <summary>Verbs whose subject is also the event's: the verb it is joined to, depends on, or is the object of.</summary>
    private static IEnumerable<(int Verb, Dependency Subject)> Above(SyntaxIndex index, int head)
    {
        if (index.Child(head, Dependency.Nsubj) >= 0 || index.Child(head, Dependency.NsubjPass) >= 0) yield break;
        if (index.Head(head) is >= 0 and var verb && index.Relations[head] is Dependency.Conj or Dependency.Xcomp or Dependency.Advcl or Dependency.Obj)
            yield return (verb, Dependency.Nsubj);
        if (index.Relations[head] is Dependency.Acl or Dependency.Relcl && index.Head(head) is >= 0 and var noun) yield return (index.Head(noun) >= 0 ? index.Head(noun) : noun, Dependency.Nsubj);
    }

    private static ArgumentRole? RoleOf(Dependency relation) => relation switch
    {
        Dependency.Nsubj or Dependency.OblAgent or Dependency.NmodPoss => ArgumentRole.Agent,
        Dependency.Obj or Dependency.NsubjPass => ArgumentRole.Patient,
        Dependency.Iobj => ArgumentRole.Recipient,
        Dependency.Obl or Dependency.Nmod or Dependency.Compound or Dependency.Amod or Dependency.Appos => ArgumentRole.Other,
        _ => null,
    };

    private static Argument Make(SyntaxIndex index, int token, ArgumentRole role)
    {
        var reading = index.Reading;
        var span = reading.Tokens[index.Left(token)].Span.Union(reading.Tokens[index.Right(token)].Span);
        return new Argument(role, span, reading.Tokens[token].Span, reading.MainMention(reading.Tokens[token].Span)?.Entity, null);
    }
}
