namespace Hearsay.Entities.Quantities;

/// <summary>Says what a number counts, in which part and over what time, by the words and the tree around it.</summary>
internal sealed class QuantityDescriber(Reading reading, SentenceWords words)
{
    private const int Near = 4; // tokens around a number in which "a day" belongs to it
    private const int Opening = 5; // tokens at the head of a sentence in which a period frames all of it
    private static readonly QuantityLexicon Lexicon = QuantityLexicon.Shipped;
    private readonly QuantityRoles _roles = new(reading, words);

    /// <summary>Null for a span of time or a bare label that only looks like a count.</summary>
    public Quantity? Describe(Phrase phrase)
    {
        if (phrase.Unit == "count" && Lexicon.IsUnit("duration", NextWord(phrase.End))) return null;
        var noun = CountedNoun(phrase);
        if (phrase.Unit == "count" && (noun is null ? !IsPlainCount(phrase) : IsAddress(phrase, noun.Value) || Lexicon.Is("not-counted", words[noun.Value]))) return null;
        var role = _roles.Of(phrase, noun);
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
            Role = IsMoney(phrase.Unit) ? IsRate(phrase.End) ? QuantityRole.Other : QuantityRole.Paid : role == QuantityRole.Paid ? QuantityRole.Other : role,
            Scope = ScopeOf(phrase),
            Window = WindowOf(phrase),
            Why = phrase.Rule,
        };
    }

    private static bool IsMoney(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    /// <summary>"$72 a barrel", "€3 per litre": a price.</summary>
    private bool IsRate(int end) => words[end] is "a" or "an" or "per" && words[end + 1] is not ("" or "day" or "month" or "year" or "week");

    /// <summary>"12 Harbour Street": a number before a name of two words and more in the singular counts nothing.</summary>
    private bool IsAddress(Phrase phrase, int noun) =>
        phrase.Rule == "exact" && noun > phrase.End && words.IsCapital(noun) && words.IsCapital(phrase.End) && reading.Syntax[noun].Upos == Upos.PROPN
        && !reading.Syntax[noun].Features.Contains("Number=Plur", StringComparison.Ordinal);

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
            else if (upos is not (Upos.ADJ or Upos.DET) && !(upos is Upos.NUM && noun is null) && words[token] is not ("'s" or "’s" or "-") || noun is not null && upos is Upos.DET) break;
        }
        return noun;
    }

    /// <summary>"The toll rose to 12": a number that stands alone under a verb or preposition.</summary>
    private bool IsPlainCount(Phrase phrase)
    {
        if (phrase.Rule != "exact" || _roles.StateAfter(phrase.End) is not null) return true;
        var syntax = reading.Syntax[phrase.Number];
        return syntax.Upos == Upos.NUM && syntax.BaseRelation is "obj" or "obl" or "nsubj" or "conj"
            && _roles.Of(phrase, null) != QuantityRole.Other;
    }

    private TextSpan OfSpan(Phrase phrase, int noun)
    {
        var first = phrase.End;
        while (first < noun && (words[first] is "of" or "the" or "-" or "strong" || reading.Syntax[first].Upos is Upos.NUM)) first++;
        var end = noun + 1;
        if (words[end] == "of" && NounFrom(end + 1) is { } inner && reading.Syntax[inner].Head == noun) end = inner + 1;
        return words.Span(Math.Min(first, noun), end);
    }

    private QuantityScope ScopeOf(Phrase phrase)
    {
        for (var token = words.First; token < words.End; token++)
        {
            foreach (var (scopeWords, scope, near) in Lexicon.Scopes)
            {
                if (words.StartsWith(token, scopeWords) && (!near || token >= phrase.First - Near && token <= phrase.End + Near)) return scope;
            }
        }
        return QuantityScope.Unstated;
    }

    /// <summary>
    /// A window in the same sentence ("over the last 18 months", "since March"), else a period of a week or
    /// more that follows with no other number between, or that opens the sentence ("In 2023, ...").
    /// </summary>
    private TimeValue? WindowOf(Phrase phrase)
    {
        var sentence = words.Span(words.First, words.End);
        TimeValue? period = null;
        foreach (var time in reading.Times)
        {
            if (time.Span is not { } span || span.End <= sentence.Start) continue;
            if (span.Start >= sentence.End) break;
            if (time.Why.EndsWith("window", StringComparison.Ordinal) && time.Why is not ("by-window" or "until-window" or "before-window" or "after-window")) return time;
            if (period is null && IsPeriod(time) && Frames(reading.TokensOf(span).First, phrase)) period = time;
        }
        return period;
    }

    private static bool IsPeriod(TimeValue time) => time is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber >= 6;

    private bool Frames(int time, Phrase phrase)
    {
        if (time < phrase.First) return time < words.First + Opening;
        for (var token = phrase.End; token < time; token++)
            if (reading.Syntax[token].Upos is Upos.NUM || words[token] is ";" or "from" or "down" or "up" or "compared") return false;
        return true;
    }
}
