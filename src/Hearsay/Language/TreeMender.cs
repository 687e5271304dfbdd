namespace Hearsay.Language;

/// <summary>
/// Mends what the parser gets wrong in ways that words show plainly. The day between a subject and its verb,
/// "Norland on Friday said", belongs to the verb and is no part of the name. What is "admitted for the first
/// time that" is admitted: the clause belongs to the verb and not to "time". The subject of a verb without a
/// passive auxiliary is that of an active verb, and what is "denied on Monday that" is denied.
/// </summary>
internal static class TreeMender
{
    /// <summary>Hangs such days and clauses on their verbs and names such subjects, in place.</summary>
    public static void Mend(ImmutableArray<TokenSyntax>.Builder syntax, Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (IsDay(reading.Word(i)) && Verb(syntax, i, sentence) is >= 0 and var verb) syntax[i] = syntax[i] with { Head = verb, Relation = "obl" };
                else if (i > sentence.FirstToken && reading.Word(i) is "that" && Admitting(syntax, reading, i) is >= 0 and var admits) syntax[syntax[i].Head] = syntax[syntax[i].Head] with { Head = admits, Relation = "ccomp" };
                else if (syntax[i].BaseRelation is "advcl" && IsSaid(syntax, reading, i, sentence)) syntax[i] = syntax[i] with { Relation = "ccomp" };
                else if (syntax[i].Relation == "nsubj:pass" && syntax[i].Head >= 0 && !IsPassive(syntax, sentence, syntax[i].Head)) syntax[i] = syntax[i] with { Relation = "nsubj" };
            }
        }
    }

    /// <summary>A clause with "that" behind a verb that has no object and no other clause; not "so large that".</summary>
    private static bool IsSaid(ImmutableArray<TokenSyntax>.Builder syntax, Reading reading, int clause, Sentence sentence)
    {
        var (verb, that) = (syntax[clause].Head, false);
        if (verb < 0 || verb > clause || syntax[verb].Upos != Upos.VERB) return false;
        for (var i = verb + 1; i < sentence.EndToken; i++)
        {
            if (syntax[i].Head == verb && syntax[i].BaseRelation is "obj" or "ccomp" or "xcomp") return false;
            if (syntax[i].Head == clause && syntax[i].BaseRelation is "mark")
            {
                if (reading.Word(i) is not "that" || reading.Word(i - 1) is "so" or "such" or "now" or "except" or "given" or "provided") return false;
                that = true;
            }
        }
        return that;
    }

    /// <summary>Has a passive auxiliary, or no auxiliary at all, as in headlines: "Ten killed in raid".</summary>
    private static bool IsPassive(ImmutableArray<TokenSyntax>.Builder syntax, Sentence sentence, int verb)
    {
        var helped = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (syntax[i].Head != verb) continue;
            if (syntax[i].Relation == "aux:pass") return true;
            helped |= syntax[i].BaseRelation is "aux" or "obj";
        }
        return !helped;
    }

    /// <summary>The verb right behind the day, where the day hangs on its subject and the subject names or says something; -1 elsewhere.</summary>
    private static int Verb(ImmutableArray<TokenSyntax>.Builder syntax, int day, Sentence sentence)
    {
        var subject = syntax[day].Head;
        if (subject < 0 || subject >= day || syntax[day].BaseRelation is not "nmod" || syntax[subject].BaseRelation is not "nsubj") return -1;
        var verb = syntax[subject].Head;
        if (verb <= day) return -1;
        for (var between = day + 1; between < verb; between++)
        {
            if (syntax[between].Head != verb || syntax[between].Upos is not (Upos.AUX or Upos.ADV or Upos.PART)) return -1;
        }
        return syntax[subject].Upos == Upos.PROPN || Says(syntax, verb, sentence.EndToken) ? verb : -1;
    }

    /// <summary>The verb before "for the first time that", where the clause behind it hangs on "time"; -1 elsewhere.</summary>
    private static int Admitting(ImmutableArray<TokenSyntax>.Builder syntax, Reading reading, int that)
    {
        var (clause, time) = (syntax[that].Head, that - 1);
        if (syntax[that].Upos != Upos.SCONJ || clause <= that || syntax[clause].Head != time || syntax[clause].BaseRelation is not "acl" || reading.Word(time) is not "time") return -1;
        return syntax[time].BaseRelation is "obl" && syntax[time].Head is >= 0 and var verb && syntax[verb].Upos == Upos.VERB ? verb : -1;
    }

    private static bool Says(ImmutableArray<TokenSyntax>.Builder syntax, int verb, int end)
    {
        for (var i = verb + 1; i < end; i++)
        {
            if (syntax[i].Head == verb && syntax[i].BaseRelation is "ccomp") return true;
        }
        return false;
    }

    private static bool IsDay(ReadOnlySpan<char> word) =>
        word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";
}
