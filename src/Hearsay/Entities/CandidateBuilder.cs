namespace Hearsay.Entities;

/// <summary>Makes candidates from the mentions of a reading: what each is, does and can agree with.</summary>
internal sealed class CandidateBuilder(Reading reading, SyntaxIndex syntax, EntityLexicon lexicon)
{
    private readonly int[] _quotations = Quotations.Number(reading);

    public Candidate[] Build()
    {
        var candidates = new Candidate[reading.Mentions.Length];
        for (var i = 0; i < candidates.Length; i++) candidates[i] = Build(i, reading.Mentions[i]);
        return candidates;
    }

    private Candidate Build(int index, Mention mention)
    {
        var (first, end) = reading.TokensOf(mention.Span);
        var head = reading.TokensOf(mention.Head).First;
        if (head < first || head >= end) head = first;
        var phraseHead = mention.Form == MentionForm.Name ? PhraseHead(syntax.HeadOf(first, end), first) : head;
        if (mention.Form == MentionForm.Name) head = syntax.HeadOf(first, end);
        var isGroup = mention.Why == Groups.Why;
        if (isGroup) phraseHead = FirstOfGroup(head);
        var (role, governor, conjunct) = RoleOf(phraseHead);
        var words = mention.Form == MentionForm.Name ? NameWords.Of(reading, first, end, mention.Type, lexicon) : [];
        var lemma = isGroup ? TitleOfGroup(phraseHead) : HeadLemma(mention, head, words);
        var noun = mention.Form == MentionForm.Pronoun ? NounFacts.Unknown : mention.Form == MentionForm.Nominal && !isGroup ? lexicon.Noun(reading, head) : lexicon.Noun(lemma);
        lexicon.TryPronoun(reading.Word(head), out var pronoun);
        if (mention.Form != MentionForm.Pronoun) pronoun = null;
        var sentence = reading.Tokens[head].Sentence;
        return new Candidate
        {
            Index = index,
            Mention = mention,
            First = first,
            End = end,
            Head = head,
            PhraseHead = phraseHead,
            Sentence = sentence,
            Paragraph = reading.Sentences[sentence].Paragraph,
            Quotation = _quotations[head],
            Role = role,
            Governor = governor,
            IsConjunct = conjunct,
            Speaks = Speaks(role, governor),
            IsGroup = isGroup,
            IsFormal = mention is { Form: MentionForm.Name, Type: EntityType.Org } && end - first > words.Length && NameWords.EndsInLegalForm(reading, first, end, lexicon),
            Titles = mention is { Form: MentionForm.Name, Type: EntityType.Person } ? NameWords.Titles(reading, first, end, lexicon) : [],
            Determination = mention.Form == MentionForm.Nominal && !isGroup ? DeterminationOf(head) : Determination.Bare,
            HeadLemma = lemma,
            Noun = noun,
            Pronoun = pronoun,
            Genders = isGroup ? Genders.Any : GendersOf(mention, pronoun, noun, words, first),
            Numbers = isGroup ? Numbers.Many : NumbersOf(mention, pronoun, head),
            Modifiers = mention.Form == MentionForm.Nominal && !isGroup ? ModifiersOf(first, end, head) : [],
            NameWords = words,
        };
    }

    private string HeadLemma(Mention mention, int head, string[] words)
    {
        if (mention.Form == MentionForm.Name) return words.Length == 0 ? "" : NameWords.HeadWord(words, mention.Type).ToLowerInvariant();
        var lemma = reading.Syntax[head].Lemma;
        return mention.Form == MentionForm.Pronoun || lemma.Length == 0 ? "" : lemma.ToLowerInvariant();
    }

    /// <summary>From the joining word to the member it joins, and on to the first member.</summary>
    private int FirstOfGroup(int joint)
    {
        var head = syntax.Head(joint) >= 0 ? syntax.Head(joint) : joint;
        while (syntax.Relations[head] == Dependency.Conj && syntax.Head(head) >= 0) head = syntax.Head(head);
        return head;
    }

    /// <summary>The plural title before the first member ("senator" for "Senators Berg and Kalna"); empty where there is none.</summary>
    private string TitleOfGroup(int first)
    {
        for (var child = syntax.FirstChild(first); child >= 0 && child < first; child = syntax.NextSibling(child))
        {
            if (Groups.IsTitleOfGroup(child, first, reading, syntax)) return reading.Syntax[child].Lemma.ToLowerInvariant();
        }
        return "";
    }

    /// <summary>Climbs from a name to the title that governs it in older trees ("President" with "Lee" flat below it).</summary>
    private int PhraseHead(int head, int first)
    {
        while (syntax.Relations[head] == Dependency.Flat && syntax.Head(head) is >= 0 and var above && above < first) head = above;
        return head;
    }

    private (Dependency Role, int Governor, bool Conjunct) RoleOf(int head)
    {
        var conjunct = false;
        for (var steps = 0; steps < 8 && syntax.Relations[head] is Dependency.Conj or Dependency.Flat && syntax.Head(head) >= 0; steps++)
        {
            conjunct |= syntax.Relations[head] == Dependency.Conj;
            head = syntax.Head(head);
        }
        return (syntax.Relations[head], syntax.Head(head), conjunct);
    }

    private bool Speaks(Dependency role, int governor)
    {
        if (governor < 0) return false;
        return role switch
        {
            Dependency.Nsubj or Dependency.OblAgent => lexicon.IsSpeechVerb(reading.Syntax[governor].Lemma) || lexicon.IsSpeechVerb(reading.Word(governor)),
            _ => false,
        };
    }

    private Determination DeterminationOf(int head)
    {
        for (var child = syntax.FirstChild(head); child >= 0 && child < head; child = syntax.NextSibling(child))
        {
            switch (syntax.Relations[child])
            {
                case Dependency.NmodPoss:
                    return Determination.Possessed;
                case Dependency.Det:
                    return OfWord(reading.Word(child));
                case Dependency.Nummod:
                    return Determination.Indefinite;
            }
        }
        return Determination.Bare;
    }

    private static Determination OfWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[8];
        if (word.Length > lower.Length) return Determination.Indefinite;
        var length = word.ToLowerInvariant(lower);
        return lower[..length] switch
        {
            "the" or "both" => Determination.Definite,
            "this" or "that" or "these" or "those" => Determination.Demonstrative,
            _ => Determination.Indefinite,
        };
    }

    private Genders GendersOf(Mention mention, PronounFacts? pronoun, NounFacts noun, string[] words, int first)
    {
        if (pronoun is not null) return pronoun.Genders;
        if (mention.Form == MentionForm.Nominal) return mention.Type == EntityType.Person ? noun.Genders & Genders.Person : noun.Genders;
        if (mention.Type != EntityType.Person) return mention.Type == EntityType.Norp ? Genders.Any : Genders.Thing;
        for (var i = Math.Max(0, first - 2); i < first + 1; i++)
        {
            if (lexicon.TryTitle(reading.Word(i), out var title) && title.Genders is Genders.Male or Genders.Female) return title.Genders;
        }
        return words.Length > 1 ? lexicon.FirstName(words[0]) : Genders.Person;
    }

    private Numbers NumbersOf(Mention mention, PronounFacts? pronoun, int head)
    {
        if (pronoun is not null) return pronoun.Numbers;
        if (mention.Form == MentionForm.Name) return mention.Type == EntityType.Norp ? Numbers.Either : Numbers.One;
        if (reading.Word(head) is "police" or "people" or "personnel" or "troops" or "authorities") return Numbers.Many;
        var features = reading.Syntax[head].Features;
        return features.Contains("Number=Plur", StringComparison.Ordinal) || features.Contains("Number=Ptan", StringComparison.Ordinal) ? Numbers.Many
            : features.Contains("Number=Sing", StringComparison.Ordinal) ? Numbers.One : Numbers.Either;
    }

    private string[] ModifiersOf(int first, int end, int head)
    {
        List<string>? words = null;
        for (var i = first; i < end; i++)
        {
            if (i == head || syntax.Upos(i) is not (Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.VERB)) continue;
            (words ??= []).Add(reading.Syntax[i].Lemma.ToLowerInvariant());
        }
        return words is null ? [] : [.. words];
    }
}
