namespace Hearsay.Entities.Times;

/// <summary>What relative times are relative to: publication, the time spoken of last, and the tense around a word.</summary>
internal sealed class Anchor(Reading reading)
{
    private const int Reach = 6;

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published { get; } = reading.Report.Published?.Date;

    /// <summary>The last period of the calendar that the text named; null before the first.</summary>
    public Period? Spoken { get; private set; }

    /// <summary>Takes a time as the one spoken of, where it stands on the calendar.</summary>
    public void Hear(FoundTime time)
    {
        if (time is { From: { } from, To: { } to, Precision: not TimePrecision.Vague } && time.Why != RelativePhrases.Window)
            Spoken = new Period(from, to, time.Precision, time.Timex ?? "");
    }

    /// <summary>Which way the clause around a token looks from the day of publication.</summary>
    public Tense TenseAt(int token)
    {
        for (var steps = 0; steps < Reach; steps++)
        {
            token = reading.Syntax[token].Head;
            if (token < 0) return Tense.Unknown;
            if (reading.Syntax[token].Upos is Upos.VERB or Upos.AUX)
            {
                if (TenseOf(token) is { } tense) return tense;
            }
            else if (!IsTime(token))
            {
                return HasCopula(token) && TimeLexicon.Shipped.Is("ahead", reading.Syntax[token].Lemma) ? Tense.Future : Copula(token);
            }
        }
        return Tense.Unknown;
    }

    /// <summary>"The vote is on Friday": a copula in the past looks back, a future one ahead; a noun without one says nothing.</summary>
    private Tense Copula(int token) => HasCopula(token) && Auxiliaries(token) is { } told && (told == Tense.Past || Children(token).Any(IsWill)) ? told : Tense.Unknown;

    private bool IsWill(int token) => reading.Syntax[token] is { Upos: Upos.AUX, Lemma: "will" or "shall" };

    /// <summary>A word of the time itself ("night" over "Monday"), which has no tense to give.</summary>
    private bool IsTime(int token)
    {
        var lemma = reading.Syntax[token].Lemma.ToLowerInvariant();
        var lexicon = TimeLexicon.Shipped;
        return reading.Syntax[token].Upos is Upos.NUM or Upos.ADV or Upos.ADP || lexicon.Unit(lemma) is not null || lexicon.Is("daypart", lemma)
            || lexicon.Is("weekday", lemma) || lexicon.Is("month", lemma) || lexicon.Is("day", lemma) || lexicon.Is("part", lemma);
    }

    /// <summary>Null where the verb takes its tense from the one above it ("met to discuss").</summary>
    private Tense? TenseOf(int verb)
    {
        var syntax = reading.Syntax[verb];
        if (Auxiliaries(verb) is { } told) return told;
        if (TimeLexicon.Shipped.Is("ahead", syntax.Lemma)) return Tense.Future;
        if (syntax.Head >= 0 && syntax.BaseRelation is "xcomp" && TimeLexicon.Shipped.Is("ahead", reading.Syntax[syntax.Head].Lemma)) return Tense.Future;
        if (syntax.Features.Contains("Tense=Pres", StringComparison.Ordinal) && syntax.Features.Contains("VerbForm=Fin", StringComparison.Ordinal)) return Tense.Future;
        if (syntax.Features.Contains("VerbForm=Inf", StringComparison.Ordinal)) return syntax.Head < 0 ? Tense.Future : null;
        return syntax.Features.Contains("VerbForm=Ger", StringComparison.Ordinal) && syntax.Head >= 0 ? null : Tense.Past;
    }

    private Tense? Auxiliaries(int verb)
    {
        Tense? told = null;
        foreach (var child in Children(verb))
        {
            if (reading.Syntax[child].Upos != Upos.AUX) continue;
            switch (reading.Syntax[child].Lemma)
            {
                case "have": return Tense.Past;
                case "will" or "shall" or "can" or "may" or "might" or "would" or "should" or "must": told = Tense.Future; break;
                case "could": told = Tense.Unknown; break;
                case "be" or "do":
                    told ??= !reading.Syntax[child].Features.Contains("Tense=Past", StringComparison.Ordinal) || TimeLexicon.Shipped.Is("ahead", reading.Syntax[verb].Lemma)
                        ? Tense.Future : Tense.Past;
                    break;
            }
        }
        return told;
    }

    private bool HasCopula(int token) => Children(token).Any(child => reading.Syntax[child].BaseRelation is "cop");

    private IEnumerable<int> Children(int token)
    {
        var sentence = reading.Sentences[reading.Tokens[token].Sentence];
        for (var child = sentence.FirstToken; child < sentence.EndToken; child++)
            if (reading.Syntax[child].Head == token) yield return child;
    }
}
