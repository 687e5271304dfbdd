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
            return new ChainLink(medium.Name, medium.Kind, name, PhraseMentions.EntityAt(reading, phrase)?.Id, medium.Principal, why + "; known news source");
        }
        var mention = PhraseMentions.MentionAt(reading, phrase);
        var entity = PhraseMentions.EntityAt(reading, phrase);
        var named = mention is { Form: MentionForm.Pronoun } && entity is not null ? PhraseMentions.NameOf(reading, entity) ?? phrase : phrase; // "it" speaks for whom it stands for
        var state = States.Find(reading, named.First, named.End, out var whole);
        var kind = whole != SourceKind.Unknown ? whole : PhraseKinds.Of(reading, phrase, mention, entity, certain);
        if (expectMedium && kind is SourceKind.Organisation or SourceKind.Person or SourceKind.Office && Kinds.NamesMedium(reading, phrase.First, phrase.End)
            && mention is not { Type: EntityType.Person, Form: MentionForm.Name }) kind = SourceKind.Outlet;
        var principal = entity?.Principal ?? (whole != SourceKind.Unknown || PhraseKinds.SpeaksForState(reading, named, kind) ? state : null);
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
}
