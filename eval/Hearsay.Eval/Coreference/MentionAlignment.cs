namespace Hearsay.Eval.Coreference;

/// <summary>Pairs the mentions of a reading with gold mentions that have the same head.</summary>
internal sealed class MentionAlignment
{
    private readonly int[] _goldOf;

    private MentionAlignment(int[] goldOf, ImmutableArray<int> scored) => (_goldOf, Scored) = (goldOf, scored);

    /// <summary>The predicted mentions that count: one for each head, without relative pronouns, which GUM does not mark.</summary>
    public ImmutableArray<int> Scored { get; }

    /// <summary>The gold mention of a predicted one; -1 where there is none.</summary>
    public int GoldOf(int mention) => _goldOf[mention];

    public static MentionAlignment Of(Reading reading, ImmutableArray<GoldMention> gold)
    {
        var byHead = gold.Select((mention, index) => (mention, index)).ToLookup(pair => pair.mention.Head);
        var goldOf = new int[reading.Mentions.Length];
        var scored = ImmutableArray.CreateBuilder<int>();
        var heads = new HashSet<int>();
        for (var i = 0; i < goldOf.Length; i++)
        {
            goldOf[i] = -1;
            var mention = reading.Mentions[i];
            if (mention.Why.EndsWith("relative pronoun", StringComparison.Ordinal) || IsRelative(reading, mention)) continue;
            var (first, end) = reading.TokensOf(mention.Span);
            var head = PhraseHead.Of(reading, first, end);
            if (heads.Add(head)) scored.Add(i);
            var best = byHead[head].OrderBy(pair => Math.Abs(pair.mention.First - first) + Math.Abs(pair.mention.End - end)).FirstOrDefault();
            if (best.mention is not null) goldOf[i] = best.index;
        }
        return new MentionAlignment(goldOf, scored.ToImmutable());
    }

    private static bool IsRelative(Reading reading, Mention mention) =>
        mention.Form == MentionForm.Pronoun && reading.Quote(mention.Span).ToLowerInvariant() is "who" or "whom" or "whose" or "which" or "that";
}
