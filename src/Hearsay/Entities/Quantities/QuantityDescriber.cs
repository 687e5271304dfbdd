namespace Hearsay.Entities.Quantities;

/// <summary>Says what a number counts, in which part and over what time, by the words and the tree around it.</summary>
internal sealed class QuantityDescriber(Reading reading, SentenceWords words)
{
    private const int Reach = 4;
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.Shipped;

    /// <summary>Null for a span of time or a bare label that only looks like a count.</summary>
    public Quantity? Describe(Phrase phrase)
    {
        if (phrase.Unit == "count" && Lexicon.IsUnit("duration", NextWord(phrase.End))) return null;
        var noun = CountedNoun(phrase);
        if (phrase.Unit == "count" && noun is null && !IsPlainCount(phrase)) return null;
        var role = RoleOf(phrase, noun);
        return new Quantity
        {
            Span = words.Span(phrase.First, phrase.End),
            Low = phrase.Bounds.Low,
            High = phrase.Bounds.High,
            LowIncluded = phrase.Bounds.LowIncluded,
            HighIncluded = phrase.Bounds.HighIncluded,
            Conservative = phrase.Bounds.Conservative,
            Unit = phrase.Unit,
            Of = noun is { } n ? OfSpan(phrase, n) : null,
            Role = role == QuantityRole.Other && IsMoney(phrase.Unit) ? QuantityRole.Paid : role,
            Scope = ScopeOf(),
            Window = WindowOf(),
            Why = phrase.Rule,
        };
    }

    private static bool IsMoney(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    private string NextWord(int token) => words[token] == "-" ? words[token + 1] : words[token];

    /// <summary>The head of the number, or the noun after "of" for "hundreds of soldiers"; -1 is never given.</summary>
    private int? CountedNoun(Phrase phrase)
    {
        if (words[phrase.End] == "of" && NounFrom(phrase.End + 1) is { } ofNoun) return ofNoun;
        if (phrase.Unit != "count") return null;
        var head = reading.Syntax[phrase.End - 1].Head;
        if (head < 0) head = reading.Syntax[phrase.Number].Head;
        if (head >= phrase.End && head < words.End && reading.Syntax[head].Upos is Upos.NOUN or Upos.PROPN) return head;
        return NounFrom(phrase.End);
    }

    /// <summary>The last noun of the run of modifiers and nouns that begins here.</summary>
    private int? NounFrom(int token)
    {
        int? noun = null;
        for (; token < words.End; token++)
        {
            var upos = reading.Syntax[token].Upos;
            if (upos is Upos.NOUN or Upos.PROPN) noun = token;
            else if (upos is not (Upos.ADJ or Upos.DET) && words[token] is not ("'s" or "’s" or "-") || noun is not null && upos is Upos.DET) break;
        }
        return noun;
    }

    /// <summary>"The toll rose to 12": a number that stands alone under a verb or preposition.</summary>
    private bool IsPlainCount(Phrase phrase)
    {
        if (phrase.Rule != "exact") return true;
        var syntax = reading.Syntax[phrase.Number];
        return syntax.Upos == Upos.NUM && syntax.BaseRelation is "obj" or "obl" or "nsubj" or "conj"
            && RoleOf(phrase, null) != QuantityRole.Other;
    }

    private TextSpan OfSpan(Phrase phrase, int noun)
    {
        var first = phrase.End;
        while (first < noun && words[first] is "of" or "the" or "-") first++;
        var end = noun + 1;
        if (words[end] == "of" && NounFrom(end + 1) is { } inner && reading.Syntax[inner].Head == noun) end = inner + 1;
        return words.Span(Math.Min(first, noun), end);
    }

    private QuantityRole RoleOf(Phrase phrase, int? noun)
    {
        if (noun is { } n)
        {
            if (Role(n) is var own and not QuantityRole.Other) return own;
            for (var token = words.First; token < words.End; token++)
            {
                if (reading.Syntax[token].Head == n && reading.Syntax[token].BaseRelation is "acl" or "amod" or "compound"
                    && Role(token) is var modifier and not QuantityRole.Other) return modifier;
            }
        }
        var at = noun ?? phrase.Number;
        for (var steps = 0; steps < Reach && reading.Syntax[at].Head >= 0; steps++)
        {
            at = reading.Syntax[at].Head;
            if (Role(at) is var role and not QuantityRole.Other) return role;
            if (SubjectRole(at) is var subject and not QuantityRole.Other) return subject;
            if (reading.Syntax[at].Upos == Upos.VERB && reading.Syntax[at].BaseRelation is not ("xcomp" or "conj" or "acl")) break;
        }
        return QuantityRole.Other;
    }

    /// <summary>"The death toll rose to 12": the subject says what is counted.</summary>
    private QuantityRole SubjectRole(int verb)
    {
        for (var token = words.First; token < verb; token++)
        {
            if (reading.Syntax[token].Head == verb && reading.Syntax[token].BaseRelation is "nsubj") return Role(token);
        }
        return QuantityRole.Other;
    }

    private QuantityRole Role(int token) =>
        Lexicon.Roles.TryGetValue(reading.Syntax[token].Lemma, out var role) ? role
        : Lexicon.Roles.GetValueOrDefault(words[token]);

    private QuantityScope ScopeOf()
    {
        for (var token = words.First; token < words.End; token++)
        {
            foreach (var (phrase, scope) in Lexicon.Scopes)
                if (words.StartsWith(token, phrase)) return scope;
        }
        return QuantityScope.Unstated;
    }

    /// <summary>A window of time in the same sentence: "over the last 18 months", "since March".</summary>
    private TimeValue? WindowOf()
    {
        var sentence = words.Span(words.First, words.End);
        foreach (var time in reading.Times)
        {
            if (time.Span is { } span && sentence.Contains(span) && IsWindow(time)) return time;
        }
        return null;
    }

    private static bool IsWindow(TimeValue time) =>
        time.Timex is ['P', ..] || time.From != time.To && time.Precision != TimePrecision.Vague && time.Why.Contains("window", StringComparison.Ordinal);
}
