namespace Hearsay.Attributions;

/// <summary>Numbers attributions: outermost ones in text order, each followed by those inside it.</summary>
internal static class AttributionOrder
{
    /// <summary>Turns drafts into attributions with ids and parents.</summary>
    public static ImmutableArray<Attribution> Number(IEnumerable<AttributionDraft> drafts)
    {
        var inside = drafts.OrderBy(draft => draft.Start).ToLookup(draft => draft.Parent);
        var numbered = ImmutableArray.CreateBuilder<Attribution>();
        foreach (var draft in inside[null]) Add(draft, null, inside, numbered);
        return numbered.ToImmutable();
    }

    private static void Add(
        AttributionDraft draft, AttributionId? parent, ILookup<AttributionDraft?, AttributionDraft> inside,
        ImmutableArray<Attribution>.Builder numbered)
    {
        var id = new AttributionId(numbered.Count);
        numbered.Add(new Attribution
        {
            Id = id,
            Source = draft.Source,
            Cue = draft.Cue,
            Content = draft.Content,
            Mode = draft.Mode,
            Parent = parent,
            Confidence = draft.Confidence,
            Why = draft.Why,
        });
        foreach (var inner in inside[draft]) Add(inner, id, inside, numbered);
    }
}
