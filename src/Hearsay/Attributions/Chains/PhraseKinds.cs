namespace Hearsay.Attributions.Chains;

/// <summary>What kind of source a noun phrase names: a person by name, an office, a body, a medium, a document, or somebody described.</summary>
internal static class PhraseKinds
{
    private static readonly KindLexicon Kinds = KindLexicon.Shipped;

    /// <summary>The kind of source that a phrase names, by its head, its mention and what the report says of it elsewhere.</summary>
    public static SourceKind Of(Reading reading, Phrase phrase, Mention? mention, Entity? entity, bool certain)
    {
        if (Kinds.NamesAgency(reading, phrase.First, phrase.Head)) return SourceKind.Wire;
        if (Kinds.OfPhrase(reading, phrase.First, phrase.End) is var media and not SourceKind.Unknown && !IsPersonName(reading, phrase, mention))
            return media;
        if (Pronoun(reading, phrase) is var pronoun and not SourceKind.Unknown) return OfEntity(reading, entity, pronoun);
        if (IsPersonName(reading, phrase, mention)) return SourceKind.Person;
        if (Kinds.OfNoun(reading.Word(phrase.Head)) is var noun and not SourceKind.Unknown && !IsBodyName(reading, phrase, mention, noun))
            return noun;
        if (mention is { Type: EntityType.Person, Form: MentionForm.Name }) return SourceKind.Person;
        if (mention is { Form: MentionForm.Nominal } && entity is { Kind: not SourceKind.Unknown }) return entity.Kind;
        if (LooksLikePerson(reading, phrase, mention)) return SourceKind.Person;
        if (WordClasses.IsCapital(reading.Word(phrase.Head)) && !(certain && phrase.Head == reading.Sentences[reading.Tokens[phrase.Head].Sentence].FirstToken))
            return SourceKind.Organisation;
        return certain ? SourceKind.Unknown : SourceKind.Anonymous;
    }

    /// <summary>Offices, state agencies, documents of theirs and officials speak for the state that the phrase names; analysts and villagers do not.</summary>
    public static bool SpeaksForState(Reading reading, Phrase phrase, SourceKind kind)
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
        return Kinds.OfNoun(reading.Word(name.Head)) is var noun and not SourceKind.Unknown ? noun : otherwise;
    }

    private static bool IsPersonName(Reading reading, Phrase phrase, Mention? mention)
    {
        if (mention is { Type: EntityType.Person, Form: MentionForm.Name }) return true;
        var last = phrase.Head;
        var end = phrase.Span(reading).End;
        for (var i = PhraseMentions.FirstMentionFrom(reading, PhraseMentions.SentenceStart(reading, last)); i < reading.Mentions.Length; i++)
        {
            var other = reading.Mentions[i];
            if (other.Span.Start >= end) break;
            if (other is { Type: EntityType.Person, Form: MentionForm.Name } && other.Span.Contains(reading.Tokens[last].Span)) return true;
        }
        return reading.Mentions.IsEmpty && TitledName(reading, phrase);
    }

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

    /// <summary>Somebody whom the report names; "the authors" and "two other people" stay described.</summary>
    private static bool IsNamed(Reading reading, EntityId id) =>
        id.Value < reading.Entities.Length && reading.MainMention(reading.Entities[id.Value].NameSpan) is { Form: MentionForm.Name };

    private static bool LooksLikePerson(Reading reading, Phrase phrase, Mention? mention)
    {
        if (mention is not null) return mention.Type == EntityType.Person && (mention.Entity is not { } id || IsNamed(reading, id));
        if (!CapitalsAfter(reading, phrase.First, phrase.Head + 1)) return false;
        var words = phrase.Head + 1 - phrase.First;
        if (words is < 2 or > 4) return false;
        for (var i = phrase.First; i <= phrase.Head; i++)
        {
            if (Kinds.OfNoun(reading.Word(i)) != SourceKind.Unknown || reading.Word(i) is "The" or "A") return false;
        }
        return reading.Mentions.IsEmpty;
    }
}
