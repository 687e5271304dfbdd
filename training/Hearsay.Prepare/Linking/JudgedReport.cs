using Hearsay.Attributions;
using Hearsay.Attributions.Judging;
using Hearsay.Attributions.Linking;
using Hearsay.Attributions.Nesting;

namespace Hearsay.Prepare.Linking;

/// <summary>What the system finds in one annotated article, each with whether it is right: content and source overlap by half, as the scorer has it.</summary>
internal sealed class JudgedReport
{
    private const double Half = 0.5;
    private readonly Reading _reading;
    private readonly Tagging _tagging;
    private readonly ClauseReader _clauses;
    private readonly List<(HashSet<int> Source, HashSet<int> Content)> _gold;
    private readonly List<(AttributionDraft Draft, double[] Evidence)> _tagged;
    private ImmutableArray<AttributionDraft> _kept = [];

    public JudgedReport(Reading reading, Tagging tagging, ImmutableArray<GoldAttribution> gold)
    {
        (_reading, _tagging) = (reading, tagging);
        _clauses = new ClauseReader(new SyntaxIndex(reading), ClauseLimits.Wide);
        _gold = [.. gold.Select(g => (Tokens(g.Source), Tokens(g.Content)))];
        _tagged = [.. new TaggedDrafts(new AttributionLinker(LinkWeights.Shipped)).Make(reading, tagging, _clauses)];
    }

    /// <summary>What the tagger marks.</summary>
    public List<(double[] Inputs, bool Right)> TaggedCases()
    {
        var open = _gold.ToList();
        return _tagged.ConvertAll(d => (d.Evidence, Take(open, d.Draft)));
    }

    /// <summary>Keeps of it what a curve lets pass.</summary>
    public void Keep((double[] Weights, ImmutableArray<(double At, double Is)> Knots) curve) =>
        _kept = AttributionFinder.Kept(_reading, _tagged, new Calibration(curve.Weights, curve.Knots));

    /// <summary>What only the tree shows, beside what is kept; right where it finds one that is not found yet.</summary>
    public List<(double[] Inputs, bool Right)> TreeCases()
    {
        var open = _gold.ToList();
        foreach (var draft in _kept) Take(open, draft);
        return [.. new MissedFinder(_clauses, _tagging.Odds).Candidates(_kept).Select(c => (c.Evidence, Find(open, c.Draft) >= 0))];
    }

    private bool Take(List<(HashSet<int> Source, HashSet<int> Content)> open, AttributionDraft draft)
    {
        var found = Find(open, draft);
        if (found >= 0) open.RemoveAt(found);
        return found >= 0;
    }

    private int Find(List<(HashSet<int> Source, HashSet<int> Content)> open, AttributionDraft draft)
    {
        var (source, content) = (Tokens(draft.Source), Tokens(draft.Content));
        return open.FindIndex(g => Overlap(g.Content, content) >= Half && (g.Source.Count + source.Count == 0 || Overlap(g.Source, source) >= Half));
    }

    private HashSet<int> Tokens(ImmutableArray<TextSpan> spans) =>
        [.. spans.Select(_reading.TokensOf).SelectMany(t => Enumerable.Range(t.First, t.End - t.First))];

    private static double Overlap(HashSet<int> one, HashSet<int> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }
}
