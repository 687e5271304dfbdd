using Hearsay.Attributions;
using Hearsay.Attributions.Linking;

namespace Hearsay.Prepare.Linking;

/// <summary>
/// Walks gold links in the order in which the linker decides and writes every choice down. Segments are
/// dropped by chance, so that the linker learns what to do when the tagger misses one.
/// </summary>
internal sealed class ChoiceCollector(Dictionary<ulong, string> names)
{
    private readonly List<Choice> _choices = [];

    /// <summary>What has been collected.</summary>
    public IReadOnlyList<Choice> Choices => _choices;

    /// <summary>Collects the choices of one reading.</summary>
    /// <param name="reading">With tokens and sentences.</param>
    /// <param name="gold">Its right links.</param>
    /// <param name="loss">Probability in [0, 1) that a segment is dropped.</param>
    /// <param name="chance">Seeded.</param>
    public void Collect(Reading reading, GoldSegments gold, double loss, Random chance)
    {
        var kept = Enumerable.Range(0, gold.Segments.Length).Where(_ => chance.NextDouble() >= loss).ToArray();
        var place = new int[gold.Segments.Length];
        Array.Fill(place, LinkState.None);
        for (var i = 0; i < kept.Length; i++) place[kept[i]] = i;
        var map = new SegmentMap(reading, [.. kept.Select(k => gold.Segments[k])]);
        var state = new LinkState(map);
        foreach (var content in map.Of(Role.Content))
        {
            var right = Moved(gold.CueOf[kept[content]], place);
            AddCueChoice(map, content, right, state);
            state.LinkContent(content, right);
        }
        foreach (var anchor in AttributionLinker.Anchors(map, state).ToArray())
        {
            var right = Moved(gold.SourceOf[kept[anchor]], place);
            AddSourceChoice(map, anchor, right, state);
            state.LinkSource(anchor, right);
        }
    }

    private static int Moved(int index, int[] place) => index == LinkState.None ? LinkState.None : place[index];

    private void AddCueChoice(SegmentMap map, int content, int right, LinkState state)
    {
        var candidates = CueFeatures.Candidates(map, content, state);
        candidates.Add(LinkState.None);
        Add(candidates, right, candidate => Keys((ref NamingSink sink) => CueFeatures.Describe(map, content, candidate, state, ref sink)));
    }

    private void AddSourceChoice(SegmentMap map, int anchor, int right, LinkState state)
    {
        var candidates = SourceFeatures.Candidates(map, anchor);
        candidates.Add(LinkState.None);
        Add(candidates, right, candidate => Keys((ref NamingSink sink) => SourceFeatures.Describe(map, anchor, candidate, state, ref sink)));
    }

    private delegate void Describing(ref NamingSink sink);

    private ulong[] Keys(Describing describe)
    {
        var keys = new List<ulong>();
        var sink = new NamingSink(names, keys);
        describe(ref sink);
        return [.. keys];
    }

    private void Add(List<int> candidates, int right, Func<int, ulong[]> features)
    {
        var index = candidates.IndexOf(right);
        if (index >= 0 && candidates.Count > 1) _choices.Add(new Choice([.. candidates.Select(features)], index));
    }
}
