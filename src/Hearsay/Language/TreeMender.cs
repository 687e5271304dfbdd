namespace Hearsay.Language;

/// <summary>
/// Mends what the parser gets wrong in ways that words show plainly. The day between a subject and its verb,
/// "Norland on Friday said", belongs to the verb and is no part of the name. What is "admitted for the first
/// time that" is admitted: the clause belongs to the verb and not to "time". The subject of a verb without a
/// passive auxiliary is that of an active verb, and what is "denied on Monday that" is denied.
/// Whoever is named behind a closed quotation, "...," the statement reads, speaks it, and is no relative clause in it.
/// </summary>
internal static class TreeMender
{
    private const int MostWords = 12; // of whoever speaks behind a quotation

    /// <summary>Hangs such days and clauses on their verbs and names such subjects, in place.</summary>
    public static void Mend(ImmutableArray<TokenSyntax>.Builder syntax, Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            Unquote(syntax, reading, sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (IsDay(reading.Word(i)) && Verb(syntax, i, sentence) is >= 0 and var verb) syntax[i] = syntax[i] with { Head = verb, Relation = "obl" };
                else if (i > sentence.FirstToken && reading.Word(i) is "that" && Admitting(syntax, reading, i) is >= 0 and var admits) syntax[syntax[i].Head] = syntax[syntax[i].Head] with { Head = admits, Relation = "ccomp" };
                else if (syntax[i].BaseRelation is "advcl" && IsSaid(syntax, reading, i, sentence)) syntax[i] = syntax[i] with { Relation = "ccomp" };
                else if (syntax[i].Relation == "nsubj:pass" && syntax[i].Head >= 0 && !IsPassive(syntax, sentence, syntax[i].Head)) syntax[i] = syntax[i] with { Relation = "nsubj" };
            }
        }
    }

    /// <summary>Makes the verb behind a closed quotation the root, the quotation its clause, and what follows its own.</summary>
    private static void Unquote(ImmutableArray<TokenSyntax>.Builder syntax, Reading reading, Sentence sentence)
    {
        for (var quote = sentence.FirstToken + 1; quote < sentence.EndToken - 2; quote++)
        {
            if (reading.Word(quote) is not ("\"" or "”" or "''") || reading.Word(quote - 1) is not ",") continue;
            for (var verb = quote + 2; verb < Math.Min(sentence.EndToken, quote + MostWords); verb++)
            {
                if (syntax[verb].Upos != Upos.VERB || syntax[verb].BaseRelation is not "acl" || syntax[verb].Head >= quote || !HasSubject(syntax, quote, verb)) continue;
                if (Root(syntax, sentence) is not { } root || root >= quote) break;
                syntax[root] = syntax[root] with { Head = verb, Relation = "ccomp" };
                syntax[verb] = syntax[verb] with { Head = -1, Relation = "root" };
                for (var i = quote + 1; i < sentence.EndToken; i++)
                {
                    if (i != verb && syntax[i].Head == root) syntax[i] = syntax[i] with { Head = verb };
                }
                return;
            }
        }
    }

    /// <summary>All words between a closed quotation and a verb are its subject, and no relative pronoun.</summary>
    private static bool HasSubject(ImmutableArray<TokenSyntax>.Builder syntax, int quote, int verb)
    {
        var subject = -1;
        for (var i = quote + 1; i < verb; i++)
        {
            if (syntax[i].Head == verb && syntax[i].BaseRelation is "nsubj" && syntax[i].Upos != Upos.PRON) subject = i;
            else if (syntax[i].Head <= quote || syntax[i].Head >= verb) return false;
        }
        return subject >= 0;
    }

    private static int? Root(ImmutableArray<TokenSyntax>.Builder syntax, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (syntax[i].Head < 0) return i;
        }
        return null;
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
