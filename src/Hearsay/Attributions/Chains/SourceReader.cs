namespace Hearsay.Attributions.Chains;

/// <summary>Says of a noun phrase what kind of source it names, by what name, and for whom it speaks.</summary>
internal sealed class SourceReader
{
    private static readonly KindLexicon Kinds = KindLexicon.Shipped;
    private static readonly Principals States = Principals.Shipped;

    /// <summary>Makes the link of a chain that a phrase stands for.</summary>
    /// <param name="reading">With tokens; mentions, entities and syntax are used where present.</param>
    /// <param name="phrase">The words.</param>
    /// <param name="expectMedium">The place in the sentence is one where a medium stands ("citing", "told").</param>
    /// <param name="why">The rule that found the phrase.</param>
    /// <param name="certain">A common noun that no list knows stays unknown; else it is taken for people described.</param>
    public ChainLink Read(Reading reading, Phrase phrase, bool expectMedium, string why, bool certain = false)
    {
        var span = phrase.Span(reading);
        if (MediaNames.Find(reading, phrase, expectMedium, out var first, out var end) is { } medium)
        {
            var name = new TextSpan(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End).Union(reading.Tokens[phrase.Head].Span);
            return new ChainLink(medium.Name, medium.Kind, name, EntityAt(reading, phrase)?.Id, medium.Principal, why + "; known news source");
        }
        var mention = MentionAt(reading, phrase);
        var entity = EntityAt(reading, phrase);
        var state = States.Find(reading, phrase.First, phrase.End, out var whole);
        var kind = whole != SourceKind.Unknown ? whole : KindOf(reading, phrase, mention, entity, certain);
        if (expectMedium && kind is SourceKind.Organisation or SourceKind.Person or SourceKind.Office && Kinds.NamesMedium(reading, phrase.First, phrase.End)
            && mention is not { Type: EntityType.Person, Form: MentionForm.Name }) kind = SourceKind.Outlet;
        var principal = entity?.Principal ?? (whole != SourceKind.Unknown || SpeaksForState(reading, phrase, kind) ? state : null);
        if (IsJoint(reading, phrase)) (entity, why) = (null, why + "; together");
        return new ChainLink(NameOf(reading, phrase, mention, entity, kind), kind, span, entity?.Id, principal, why);
    }

    private static string NameOf(Reading reading, Phrase phrase, Mention? mention, Entity? entity, SourceKind kind)
    {
        var words = reading.Quote(phrase.Span(reading)).ReplaceLineEndings(" ");
        if (entity is null || mention is null) return words;
        if (mention.Form == MentionForm.Pronoun || kind == SourceKind.Person) return entity.Name;
        return mention.Form == MentionForm.Name && mention.Span.Length + 2 >= words.Length - ArticleLength(words) ? entity.Name : words;
    }

    /// <summary>Two speakers joined by a word: they are one link under both names, and no single entity.</summary>
    private static bool IsJoint(Reading reading, Phrase phrase)
    {
        if (reading.Syntax.IsEmpty) return false;
        for (var i = phrase.Head + 1; i < phrase.End; i++)
        {
            if (reading.Syntax[i].Head == phrase.Head && reading.Syntax[i].BaseRelation is "conj") return true;
        }
        return false;
    }

    private static int ArticleLength(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;

    private static SourceKind KindOf(Reading reading, Phrase phrase, Mention? mention, Entity? entity, bool certain)
    {
        if (Kinds.OfPhrase(reading, phrase.First, phrase.End) is var media and not SourceKind.Unknown && !IsPersonName(reading, phrase, mention))
            return media;
        if (Pronoun(reading, phrase) is var pronoun and not SourceKind.Unknown) return OfEntity(reading, entity, pronoun);
        if (IsPersonName(reading, phrase, mention)) return SourceKind.Person;
        if (Kinds.OfNoun(reading.Word(phrase.Head)) is var noun and not SourceKind.Unknown && !IsBodyName(reading, phrase, mention, noun))
            return Adjusted(reading, phrase, noun);
        if (mention is { Type: EntityType.Person, Form: MentionForm.Name }) return SourceKind.Person;
        if (mention is { Form: MentionForm.Nominal } && entity is { Kind: not SourceKind.Unknown }) return entity.Kind;
        if (LooksLikePerson(reading, phrase, mention)) return SourceKind.Person;
        if (WordClasses.IsCapital(reading.Word(phrase.Head)) && !(certain && phrase.Head == reading.Sentences[reading.Tokens[phrase.Head].Sentence].FirstToken))
            return SourceKind.Organisation;
        return certain ? SourceKind.Unknown : SourceKind.Anonymous;
    }

    /// <summary>Offices, state agencies, documents of theirs and officials speak for the state that the phrase names; analysts and villagers do not.</summary>
    private static bool SpeaksForState(Reading reading, Phrase phrase, SourceKind kind)
    {
        if (kind is SourceKind.Office or SourceKind.StateAgency) return true;
        if (kind is not (SourceKind.Person or SourceKind.Anonymous or SourceKind.Organisation)) return false;
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (Kinds.OfNoun(reading.Word(i)) == SourceKind.Office || reading.Word(i) is "official" or "officials" or "diplomat" or "diplomats" or "officers" or "officer")
                return true;
        }
        return false;
    }

    /// <summary>"the Lakeside Observer": a name of a body whose last word is a common noun as well.</summary>
    private static bool IsBodyName(Reading reading, Phrase phrase, Mention? mention, SourceKind noun) =>
        noun is SourceKind.Document or SourceKind.Anonymous or SourceKind.Person
        && WordClasses.IsCapital(reading.Word(phrase.Head)) && phrase.Head > phrase.First && WordClasses.IsCapital(reading.Word(phrase.Head - 1))
        && (mention is { Type: EntityType.Org, Form: MentionForm.Name } || mention is null && Kinds.NamesMedium(reading, phrase.Head, phrase.Head + 1));

    private static SourceKind Pronoun(Reading reading, Phrase phrase)
    {
        if (phrase.End - phrase.First > 1) return SourceKind.Unknown;
        Span<char> lower = stackalloc char[Math.Min(reading.Word(phrase.First).Length, 8)];
        reading.Word(phrase.First)[..lower.Length].ToLowerInvariant(lower);
        return lower switch
        {
            "he" or "she" or "i" or "him" or "her" or "his" or "hers" or "my" or "me" or "you" or "who" or "himself" or "herself" => SourceKind.Person,
            "they" or "them" or "their" or "some" or "many" or "others" or "we" or "our" or "us" or "those" or "both" or "all" or "one" => SourceKind.Anonymous,
            "it" or "its" or "which" => SourceKind.Organisation,
            _ => SourceKind.Unknown,
        };
    }

    private static SourceKind OfEntity(Reading reading, Entity? entity, SourceKind otherwise)
    {
        if (entity is null) return otherwise;
        if (entity.Kind != SourceKind.Unknown) return entity.Kind;
        if (entity.Type == EntityType.Person && otherwise == SourceKind.Person) return SourceKind.Person;
        var (first, end) = reading.TokensOf(entity.NameSpan);
        var name = PhraseFinder.Make(reading, first, Math.Max(end, first + 1));
        if (MediaNames.Find(reading, name, expected: true, out _, out _) is { } medium) return medium.Kind;
        if (Kinds.OfPhrase(reading, first, end) is var media and not SourceKind.Unknown) return media;
        return Kinds.OfNoun(reading.Word(name.Head)) is var noun and not SourceKind.Unknown ? Adjusted(reading, name, noun) : otherwise;
    }

    /// <summary>A noun for one of many is a described source; with "the" and no more it is an office.</summary>
    private static SourceKind Adjusted(Reading reading, Phrase phrase, SourceKind kind) =>
        kind is SourceKind.Wire && phrase.End - phrase.First > 1 && !reading.Word(phrase.Head).EndsWith("s") ? SourceKind.Wire : kind;

    private static bool IsPersonName(Reading reading, Phrase phrase, Mention? mention)
    {
        if (mention is { Type: EntityType.Person, Form: MentionForm.Name }) return true;
        var last = LastName(reading, phrase);
        var end = phrase.Span(reading).End;
        for (var i = FirstMentionFrom(reading, SentenceStart(reading, last)); i < reading.Mentions.Length; i++)
        {
            var other = reading.Mentions[i];
            if (other.Span.Start >= end) break;
            if (other is { Type: EntityType.Person, Form: MentionForm.Name } && other.Span.Contains(reading.Tokens[last].Span)) return true;
        }
        return reading.Mentions.IsEmpty && TitledName(reading, phrase);
    }

    /// <summary>The last token before what says where the head belongs.</summary>
    private static int LastName(Reading reading, Phrase phrase) => phrase.Head;

    private static bool TitledName(Reading reading, Phrase phrase)
    {
        if (!WordClasses.IsCapital(reading.Word(phrase.Head)) || phrase.Head == phrase.First) return false;
        for (var i = phrase.First; i < phrase.Head; i++)
        {
            var word = reading.Word(i).TrimEnd('.');
            if (word is "Mr" or "Mrs" or "Ms" or "Dr" or "Sen" or "Rep" or "Gov" or "Gen" or "Lt" or "Col" or "Sgt" or "Capt" or "Prof" or "Sir" or "Lord" or "Lady" or "Judge")
                return true;
            if (Kinds.OfNoun(word) is SourceKind.Office or SourceKind.Anonymous && Kinds.OfNoun(reading.Word(phrase.Head)) == SourceKind.Unknown
                && CapitalsAfter(reading, i + 1, phrase.Head + 1)) return true;
        }
        return false;
    }

    private static bool CapitalsAfter(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!WordClasses.IsCapital(reading.Word(i))) return false;
        }
        return end > first;
    }

    private static bool LooksLikePerson(Reading reading, Phrase phrase, Mention? mention)
    {
        if (mention is not null) return mention.Type == EntityType.Person;
        if (!CapitalsAfter(reading, phrase.First, phrase.Head + 1)) return false;
        var words = phrase.Head + 1 - phrase.First;
        if (words is < 2 or > 4) return false;
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (Kinds.OfNoun(reading.Word(i)) != SourceKind.Unknown || reading.Word(i) is "The" or "A") return false;
        }
        return reading.Mentions.IsEmpty;
    }

    private static Mention? MentionAt(Reading reading, Phrase phrase)
    {
        var head = reading.Tokens[phrase.Head].Span;
        Mention? best = null;
        for (var i = FirstMentionFrom(reading, SentenceStart(reading, phrase.Head)); i < reading.Mentions.Length; i++)
        {
            var mention = reading.Mentions[i];
            if (mention.Span.Start > head.Start) break;
            var fits = mention.Head.Overlaps(head) || (mention.Form == MentionForm.Name && mention.Span.Contains(head));
            if (fits && (best is null || mention.Span.Length > best.Span.Length)) best = mention;
        }
        return best;
    }

    private static int SentenceStart(Reading reading, int token) => reading.Sentences[reading.Tokens[token].Sentence].Span.Start;

    /// <summary>Mentions are in text order and stay inside their sentence, so those before it need no look.</summary>
    private static int FirstMentionFrom(Reading reading, int position)
    {
        var (low, high) = (0, reading.Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Mentions[middle].Span.Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static Entity? EntityAt(Reading reading, Phrase phrase) =>
        MentionAt(reading, phrase)?.Entity is { } id && id.Value < reading.Entities.Length ? reading.Entities[id.Value] : null;
}
