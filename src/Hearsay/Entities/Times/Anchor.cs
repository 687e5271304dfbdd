namespace Hearsay.Entities.Times;

/// <summary>What relative times are relative to: the publication date, and the tense around a word.</summary>
internal sealed class Anchor(Reading reading, SentenceWords words)
{
    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published { get; } = reading.Report.Published?.Date;

    /// <summary>True where the clause around a token speaks of the future: "will", "plans to", "is due to".</summary>
    public bool IsFuture(int token)
    {
        var verb = Verb(token);
        if (verb < 0) return false;
        for (var t = words.First; t < words.End; t++)
        {
            if (reading.Syntax[t].Head != verb) continue;
            if (reading.Syntax[t].Upos == Upos.AUX && words[t] is "will" or "'ll" or "’ll" or "wo" or "shall") return true;
            if (reading.Syntax[t].Upos == Upos.AUX && words[t] is "did" or "had" or "was" or "were") return false;
        }
        return reading.Syntax[verb].BaseRelation is "xcomp" && reading.Syntax[verb].Head is >= 0 and var head
            && reading.Syntax[head].Lemma is "plan" or "expect" or "schedule" or "due" or "set" or "intend" or "prepare";
    }

    private int Verb(int token)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            token = reading.Syntax[token].Head;
            if (token < 0) return -1;
            if (reading.Syntax[token].Upos is Upos.VERB or Upos.AUX or Upos.ADJ) return token;
        }
        return -1;
    }
}
