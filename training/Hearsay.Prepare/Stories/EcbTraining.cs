using Hearsay.Eval.Stories;
using Hearsay.Stories;
using Hearsay.Stories.Clusters;
using Hearsay.Stories.Links;

namespace Hearsay.Prepare.Stories;

/// <summary>Pairs of ECB+ train with their features.</summary>
internal sealed class EcbTraining(IReadOnlyList<EcbDocument> documents, IReadOnlyList<FiledReport> reports)
{
    public IReadOnlyList<EcbDocument> Documents => documents;

    public IReadOnlyList<FiledReport> Reports => reports;

    /// <summary>A model that finds nothing the same, for steps that come before one is trained.</summary>
    public static ClaimModel NoClaims { get; } = new(0, 2, new double[ClaimFeatures.Names.Length]);

    public static IEnumerable<int> Folds(int count) => Enumerable.Range(0, count);

    public static int FoldOf(int topic, int folds) => topic % folds;

    /// <summary>The documents of some topics.</summary>
    public EcbTraining Part(Func<int, bool> topics)
    {
        var chosen = documents.Select((document, i) => (document, report: reports[i])).Where(pair => topics(pair.document.Topic)).ToArray();
        return new EcbTraining([.. chosen.Select(pair => pair.document)], [.. chosen.Select(pair => pair.report)]);
    }

    /// <summary>Each document beside each story of the documents before it that share a strong term, as in linking.</summary>
    public List<(double[] Features, bool Same, int Topic)> StoryPairs()
    {
        var sketched = reports.Select(report => SketchedReport.Of(report with { Claims = [] })).ToArray();
        var keys = sketched.Select(report => ReportSketcher.TermKeys(report.Vectors).ToHashSet()).ToArray();
        var order = Enumerable.Range(0, sketched.Length).OrderBy(i => sketched[i].Rank).ToArray();
        var (pairs, sums) = (new List<(double[], bool, int)>(), new TermSums());
        for (var at = 0; at < order.Length; at++)
        {
            var i = order[at];
            var rarity = new TermRarity(sketched[i].Vectors.Terms.Select(term => term.Hash).Distinct().ToDictionary(term => term, term => order.Take(at).Count(j => keys[j].Contains(new IndexKey(KeyKind.Term, term)))));
            foreach (var story in order.Take(at).Where(j => keys[i].Overlaps(keys[j])).GroupBy(j => documents[j].Subtopic))
            {
                var centroid = StoryCentroid.Of(story.Select(j => sketched[j]), sums);
                pairs.Add((StoryFeatures.Of(centroid, sketched[i], rarity), story.Key == documents[i].Subtopic, documents[i].Topic));
            }
        }
        return pairs;
    }

    /// <summary>Pairs of mentions that linking compares, without those that a rule decides.</summary>
    public List<(double[] Features, bool Same, int Topic)> ClaimPairs(StoryModel stories)
    {
        var store = new MemoryLinkStore();
        var added = reports.Select(report => store.File(SketchedReport.Of(report))).ToHashSet();
        new UpdateRun(store, stories, EcbTraining.NoClaims).Run(added);
        var (placer, candidates) = (new ClaimPlacer(store, stories, EcbTraining.NoClaims), new ClaimCandidates(store));
        var chains = documents.SelectMany(document => document.Events.Select((mention, number) => (Id: $"{document.Id}#{number}", mention.Chain, document.Topic))).ToDictionary(item => item.Id);
        var pairs = new List<(double[], bool, int)>();
        foreach (var claim in added.Order().SelectMany(placer.Claims))
        {
            foreach (var (other, _) in candidates.Of(claim, placer.Sketch(claim)))
            {
                var pair = new ClaimPair(placer.Sketch(other), placer.Sketch(claim), placer.Likeness(other.Report, claim.Report), 0, other.Report == claim.Report, false, placer.SameStory(other.Report, claim.Report));
                if (ClaimVetoes.Of(pair) is null)
                    pairs.Add((ClaimFeatures.Of(pair), chains[claim.Claim.Value].Chain == chains[other.Claim.Value].Chain, chains[claim.Claim.Value].Topic));
            }
        }
        return pairs;
    }
}
