using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Acts;

/// <summary>One happening, one event: joins what a sentence tells of the same act twice ("killed 12 in an attack on the base").</summary>
internal sealed class ActMerger(EventText text)
{
    /// <summary>The acts with those that tell of the same happening joined; earlier ones stand higher in the tree.</summary>
    public List<ActDraft> Merge(List<ActDraft> acts)
    {
        var kept = new List<ActDraft>();
        foreach (var act in acts)
        {
            var at = kept.FindIndex(other => IsSame(other, act));
            if (at < 0) kept.Add(act);
            else kept[at] = Join(kept[at], act);
        }
        return kept;
    }

    private bool IsSame(ActDraft upper, ActDraft lower)
    {
        if (upper.Type != lower.Type || !text.Tree.IsBelow(lower.Core, upper.Core)) return false;
        if (upper.Type == "ASSAULT" && IsHarmful(upper, lower)) return Compatible(upper.Actors, lower.Actors);
        return Compatible(upper.Actors, lower.Actors) && Compatible(upper.Recipients, lower.Recipients) && lower.Bare;
    }

    /// <summary>Attack and harm are cause and effect: the recipients may be named in two ways ("a village", "12 villagers").</summary>
    private bool IsHarmful(ActDraft upper, ActDraft lower)
    {
        if (lower.Bare) return text.Relation(lower.Core) is Dependency.Obl or Dependency.Nsubj or Dependency.Obj or Dependency.OblAgent or Dependency.Advcl or Dependency.Nmod;
        return ((upper.Flags | lower.Flags) & ActFlags.Harm) != 0
            && text.Relation(lower.Core) is Dependency.Advcl or Dependency.Conj or Dependency.Acl or Dependency.Parataxis;
    }

    private bool Compatible(ImmutableArray<int> one, ImmutableArray<int> other) =>
        one.IsEmpty || other.IsEmpty || one.Intersect(other).Any() || one.Any(a => other.Any(b => SameEntity(a, b)));

    private bool SameEntity(int one, int other) =>
        text.MentionOf(one)?.Entity is { } entity && text.MentionOf(other)?.Entity == entity;

    private static ActDraft Join(ActDraft upper, ActDraft lower) => upper with
    {
        Mode = upper.Mode ?? lower.Mode,
        Actors = upper.Actors.IsEmpty ? lower.Actors : upper.Actors,
        Recipients = upper.Recipients.IsEmpty ? lower.Recipients : upper.Recipients,
        Unwilling = lower.Actors.IsEmpty ? upper.Unwilling : -1,
        Used = upper.Used.AddRange(lower.Used),
        Why = $"{upper.Why}; same happening as {lower.Why}",
    };
}
