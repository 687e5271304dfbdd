namespace Hearsay.Attributions.Chains;

/// <summary>The mention and the entity that a phrase is about.</summary>
internal static class PhraseMentions
{
    /// <summary>The longest mention whose head is that of the phrase, or whose name holds it.</summary>
    public static Mention? MentionAt(Reading reading, Phrase phrase)
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

    /// <summary>Where the sentence of a token begins.</summary>
    public static int SentenceStart(Reading reading, int token) => reading.Sentences[reading.Tokens[token].Sentence].Span.Start;

    /// <summary>Mentions are in text order and stay inside their sentence, so those before it need no look.</summary>
    public static int FirstMentionFrom(Reading reading, int position)
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

    /// <summary>The words that name an entity; null where none of its mentions is a name or a description there.</summary>
    public static Phrase? NameOf(Reading reading, Entity entity)
    {
        foreach (var id in entity.Mentions)
        {
            var mention = reading.Mentions[id.Value];
            if (mention.Form == MentionForm.Pronoun || !mention.Span.Contains(entity.NameSpan)) continue;
            var (first, end) = reading.TokensOf(mention.Span);
            return first < end ? new Phrase(first, end, Math.Clamp(reading.TokensOf(mention.Head).End - 1, first, end - 1)) : null;
        }
        return null;
    }

    /// <summary>The entity of that mention.</summary>
    public static Entity? EntityAt(Reading reading, Phrase phrase) =>
        MentionAt(reading, phrase)?.Entity is { } id && id.Value < reading.Entities.Length ? reading.Entities[id.Value] : null;
}
