using Hearsay.Attributions;
using Hearsay.Attributions.Linking;

namespace Hearsay.Prepare.Linking;

/// <summary>Gold attributions as segments over the tokens of a reading, and the links between them.</summary>
internal sealed class GoldSegments
{
    private GoldSegments(ImmutableArray<RoleSegment> segments, int[] cueOf, int[] sourceOf) =>
        (Segments, CueOf, SourceOf) = (segments, cueOf, sourceOf);

    /// <summary>In text order, without overlaps.</summary>
    public ImmutableArray<RoleSegment> Segments { get; }

    /// <summary>The right cue of each content.</summary>
    public int[] CueOf { get; }

    /// <summary>The right source of each cue.</summary>
    public int[] SourceOf { get; }

    /// <summary>Lays attributions over tokens; where two spans want the same token the earlier one keeps it.</summary>
    public static GoldSegments Of(Reading reading, ImmutableArray<GoldAttribution> attributions)
    {
        var found = new SortedDictionary<int, (RoleSegment Segment, List<int> Owners)>();
        for (var owner = 0; owner < attributions.Length; owner++)
        {
            var gold = attributions[owner];
            Lay(reading, found, Role.Source, gold.Source, owner);
            Lay(reading, found, Role.Cue, gold.Cue, owner);
            Lay(reading, found, Role.Content, gold.Content, owner);
        }
        var kept = new List<(RoleSegment Segment, List<int> Owners)>();
        foreach (var item in found.Values)
        {
            if (kept.Count == 0 || kept[^1].Segment.EndToken <= item.Segment.FirstToken) kept.Add(item);
        }
        return Linked(kept);
    }

    private static GoldSegments Linked(List<(RoleSegment Segment, List<int> Owners)> kept)
    {
        var (cueOf, sourceOf) = (new int[kept.Count], new int[kept.Count]);
        for (var i = 0; i < kept.Count; i++)
        {
            cueOf[i] = Partner(kept, i, Role.Cue);
            sourceOf[i] = Partner(kept, i, Role.Source);
        }
        return new GoldSegments([.. kept.Select(k => k.Segment)], cueOf, sourceOf);
    }

    private static int Partner(List<(RoleSegment Segment, List<int> Owners)> kept, int one, Role role)
    {
        var best = LinkState.None;
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Segment.Role != role || !kept[i].Owners.Intersect(kept[one].Owners).Any()) continue;
            if (best == LinkState.None || Math.Abs(i - one) < Math.Abs(best - one)) best = i;
        }
        return best;
    }

    private static void Lay(
        Reading reading, SortedDictionary<int, (RoleSegment Segment, List<int> Owners)> found,
        Role role, ImmutableArray<TextSpan> spans, int owner)
    {
        foreach (var span in spans)
        {
            var (first, end) = reading.TokensOf(span);
            if (first == end) continue;
            if (!found.TryGetValue(first, out var item))
                found[first] = item = (new RoleSegment(role, first, end, 1), []);
            if (item.Segment.Role == role) item.Owners.Add(owner);
        }
    }
}
