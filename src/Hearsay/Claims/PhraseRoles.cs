namespace Hearsay.Claims;

/// <summary>What part a phrase with a preposition plays, by the preposition, the word it hangs on and what it names.</summary>
internal sealed class PhraseRoles(Reading reading, SyntaxIndex tree, MentionMap mentions)
{
    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;

    /// <summary>By whom; "by order of" and "by train" name no doer.</summary>
    public ArgumentRole OfAgent(int head) =>
        IsTime(head) ? ArgumentRole.Time : IsManner(head) ? ArgumentRole.Other : ArgumentRole.Agent;

    /// <summary>Below a verb or a copular word; null where the phrase is no part of the proposition.</summary>
    public ArgumentRole? OfVerb(int head, Predicate predicate, ArgumentSink sink)
    {
        var preposition = Preposition(head);
        if (preposition == "according") return null;
        if (IsTime(head)) return ArgumentRole.Time;
        if (Words.OfPreposition(preposition) is { } usual) return usual == ArgumentRole.Place && !IsPlace(head) ? ArgumentRole.Other : usual;
        var verb = predicate.Lemma.Split(' ')[0];
        return preposition switch
        {
            "" when Words.Is("recipients", verb) || Words.Is("transfers", verb) => ArgumentRole.Recipient,
            "to" when Words.Is("transfers", verb) && !Words.Is("places", Lemma(head)) => ArgumentRole.Recipient,
            "to" when IsPlace(head) => ArgumentRole.Place,
            "to" when mentions.CanReceive(head) => ArgumentRole.Recipient,
            "for" => mentions.CanReceive(head) ? ArgumentRole.Recipient : ArgumentRole.Purpose,
            "with" when Words.Is("mutual", verb) => ArgumentRole.Recipient,
            "with" => mentions.CanReceive(head) || predicate.Kind == PredicateKind.Copula ? ArgumentRole.Other : ArgumentRole.Instrument,
            "by" => IsManner(head) ? ArgumentRole.Other : ArgumentRole.Instrument,
            "against" => Target(sink),
            "between" when !sink.Has(ArgumentRole.Agent) => ArgumentRole.Agent,
            "on" when Words.Is("recipients", verb) || Words.Is("topics", verb) => ArgumentRole.Topic,
            "on" or "at" when predicate.Kind == PredicateKind.LightVerb && !IsPlaceOnly(head) => Target(sink),
            "of" when Words.Is("acts", verb) || Words.Is("recipients", verb) => ArgumentRole.Topic,
            "in" or "at" or "on" or "from" when IsPlace(head) => ArgumentRole.Place,
            _ => ArgumentRole.Other,
        };
    }

    /// <summary>Below a noun that names a happening.</summary>
    public ArgumentRole? OfNoun(int head, Predicate predicate, Happening happening, ArgumentSink sink)
    {
        var preposition = Preposition(head);
        if (IsTime(head)) return ArgumentRole.Time;
        switch (preposition)
        {
            case "of":
                return happening.Of;
            case "by":
                return IsManner(head) ? ArgumentRole.Other : ArgumentRole.Agent;
            case "between":
                return ArgumentRole.Agent;
            case "against":
                return Target(sink);
            case "on" or "at" when happening.Of == ArgumentRole.Agent:
                return Target(sink);
            case "with":
                return mentions.CanReceive(head) ? ArgumentRole.Recipient : ArgumentRole.Instrument;
            case "to":
                return Words.Is("transfer-nouns", Lemma(predicate.Token)) && !Words.TryHappening(Lemma(head), out _) ? ArgumentRole.Recipient
                    : IsPlace(head) ? ArgumentRole.Place : mentions.CanReceive(head) ? ArgumentRole.Recipient : ArgumentRole.Other;
            case "for":
                return mentions.CanReceive(head) ? ArgumentRole.Recipient : ArgumentRole.Purpose;
            case "in" or "at" or "on" or "from" or "into":
                return IsPlace(head) ? ArgumentRole.Place : ArgumentRole.Other;
            default:
                return Words.OfPreposition(preposition) is { } usual && (usual != ArgumentRole.Place || IsPlace(head)) ? usual : ArgumentRole.Other;
        }
    }

    /// <summary>"shells to Oslo": who receives, where the tree hangs it on the thing sent; -1 where nobody.</summary>
    public int StrayReceiver(int thing)
    {
        for (var depth = 0; depth < 3; depth++)
        {
            var next = -1;
            foreach (var child in tree.ChildrenOf(thing))
            {
                if (tree.Relations[child] != Dependency.Nmod || child < thing) continue;
                if (Preposition(child) == "to" && mentions.CanReceive(child)) return child;
                next = child;
            }
            if (next < 0) return -1;
            thing = next;
        }
        return -1;
    }

    /// <summary>True where the words of a phrase were read as a time.</summary>
    public bool IsTime(int head)
    {
        var span = reading.Tokens[head].Span;
        foreach (var time in reading.Times)
        {
            if (time.Span is not { } at) continue;
            if (at.Start >= span.End) return false;
            if (at.Overlaps(span)) return true;
        }
        return false;
    }

    /// <summary>A clause with "to" and an infinitive.</summary>
    public bool IsPurpose(int clause) =>
        tree.Child(clause, Dependency.Mark) is >= 0 and var mark && reading.Word(mark).Equals("to", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first word before a phrase that governs it, in lower case; empty where there is none.</summary>
    public string Preposition(int head) => tree.Child(head, Dependency.Case) is >= 0 and var mark ? reading.Word(mark).ToString().ToLowerInvariant() : "";

    /// <summary>"by order of", "by train"; "by a train" and "by trains" name what did it.</summary>
    private bool IsManner(int head) => Words.Is("warrants", Lemma(head))
        || (Words.Is("conveyances", Lemma(head)) && tree.Child(head, Dependency.Det) < 0 && reading.Word(head).Equals(Lemma(head), StringComparison.OrdinalIgnoreCase));

    private bool IsPlace(int head) => mentions.TypeAt(head) is EntityType.Place || Words.Is("places", Lemma(head));

    /// <summary>A place that nobody would attack as such: "in the region", not "on Kyiv".</summary>
    private bool IsPlaceOnly(int head) => Words.Is("places", Lemma(head)) && mentions.TypeAt(head) is not EntityType.Place;

    /// <summary>What something is directed against is what it is done to, unless that is named already.</summary>
    private static ArgumentRole Target(ArgumentSink sink) => sink.Has(ArgumentRole.Patient) ? ArgumentRole.Recipient : ArgumentRole.Patient;

    private string Lemma(int token) => reading.Syntax[token].Lemma.ToLowerInvariant();
}
