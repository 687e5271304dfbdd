namespace Hearsay.Claims;

/// <summary>Speakers by a verb or noun of saying that no attribution was made of: "what he described as", "the admission by Oslo of".</summary>
internal sealed class UnmarkedSpeakers(Reading reading, SyntaxIndex tree, PhraseSpans phrases, MentionMap mentions)
{
    private const int MaxSteps = 8; // from a claim up to the telling that it stands in
    private static readonly ClaimLexicon Words = ClaimLexicon.Shipped;

    /// <summary>
    /// The link that ends the chain of what such a speaker says. In "the general briefed the president on
    /// what he called", "he" is the general: who tells, not who is told.
    /// </summary>
    public ChainLink Link(int head)
    {
        if (tree.Upos(head) == Upos.PRON && Telling(head) is >= 0 and var telling && tree.Child(telling, Dependency.Nsubj) is >= 0 and var teller) head = teller;
        var words = phrases.Phrase(head);
        var entity = mentions[head]?.Entity is { } id ? reading.Entities[id.Value] : null;
        return new ChainLink(
            entity?.Name ?? reading.Quote(words), KindOf(entity), words, entity?.Id, entity?.Principal, $"{ClaimIds.Version}: a word of saying that is no attribution");
    }

    /// <summary>"briefed the president on what he called": who is told; null where nobody is.</summary>
    public TextSpan? Addressee(int token) =>
        Telling(token) is >= 0 and var telling && tree.Child(telling, Dependency.Obj, Dependency.Iobj) is >= 0 and var told ? phrases.Phrase(told) : null;

    /// <summary>The deed of telling that a word stands in; -1 where it stands in none.</summary>
    private int Telling(int token)
    {
        for (var steps = 0; steps < MaxSteps && token >= 0; steps++, token = tree.Head(token))
        {
            var lemma = reading.Syntax[token].Lemma.ToLowerInvariant();
            if (tree.Upos(token) == Upos.VERB && Words.Is("recipients", lemma) && Words.Is("acts", lemma)) return token;
        }
        return -1;
    }

    private static SourceKind KindOf(Entity? entity) => entity switch
    {
        null => SourceKind.Unknown,
        { Kind: not SourceKind.Unknown } => entity.Kind,
        { Type: EntityType.Person } => SourceKind.Person,
        { Type: EntityType.Org } => SourceKind.Organisation,
        _ => SourceKind.Unknown,
    };
}
