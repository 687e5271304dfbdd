using Hearsay.Eval.Data;
using Hearsay.Eval.Stories;
using Hearsay.Stories;

namespace Hearsay.Eval.Tables;

/// <summary>Copies against the weak labels of near_duplicate: each class, pair F1, adjusted Rand index.</summary>
internal sealed class CopiesEvaluation : IEvaluation
{
    private static readonly (string Name, string Corpus)[] Sets =
        [("reuters", "reuters21578"), ("senate", "us_senate_press_releases_2004_2008"), ("wikinews", "wikinews_en")];

    private static readonly string[] Classes = ["near_duplicate", "contained", "revised", "shared_passages", "unrelated_overlap"];

    public string Verb => "copies";

    public string Summary => "Copy edges against labelled pairs (near_duplicate/*.tsv.gz; texts by --text).";

    public string Folder => "near_duplicate";

    public Table Measure(Run run)
    {
        var text = run.Text ?? throw new DataException("Give the folder of the texts by --text.");
        return new Table("Copies, labelled pairs", [.. Sets.SelectMany(set => Rows(run, text, set.Name, set.Corpus))],
            "Found: the pair has an edge. Copies: near_duplicate, contained, revised against the rest. Dated pairs more than seven days apart are left out: the labels do not look at dates.");
    }

    private static IEnumerable<Row> Rows(Run run, string text, string name, string corpus)
    {
        var labels = CopyLabel.Read(DataFiles.Lines(Path.Combine(run.Data, name + ".train.tsv.gz")));
        var reports = CorpusReports.Read(text, corpus, labels.SelectMany(label => new[] { label.A, label.B }).ToHashSet()).ToDictionary(report => report.Doc);
        var near = labels.Where(label => IsNear(reports[label.A], reports[label.B])).ToImmutableArray();
        var linked = Linker.Link(reports.Values);
        var kinds = linked.Copies.ToDictionary(edge => Pair(edge.A.Id.Value, edge.B.Id.Value), edge => edge.Kind);
        foreach (var label in Classes)
        {
            var all = near.Where(item => item.Label == label).ToArray();
            var found = all.Where(item => kinds.ContainsKey(Pair(item.A, item.B))).ToArray();
            yield return new Row($"{name}: {label} found", all.Length == 0 ? null : 100.0 * found.Length / all.Length, Note: Kinds(all.Length, found.Select(item => kinds[Pair(item.A, item.B)])));
        }
        yield return Pairs(near, label => label.Label != "unrelated_overlap", label => kinds.ContainsKey(Pair(label.A, label.B))).ToRow($"{name}: any edge, pair F1");
        yield return Pairs(near, label => label.IsCopy, label => kinds.TryGetValue(Pair(label.A, label.B), out var kind) && kind != CopyKind.SharedPassages).ToRow($"{name}: copies, pair F1");
        yield return new Row($"{name}: lineages, adjusted Rand index", 100 * Rand(reports.Keys, near, linked));
        foreach (var line in Wrong(near, kinds).Take(run.Show)) Console.WriteLine($"{name} {line}");
    }

    private static bool IsNear(FiledReport a, FiledReport b) =>
        a.Published is not { } first || b.Published is not { } second || Math.Abs(first.Date.DayNumber - second.Date.DayNumber) <= 7;

    private static string Kinds(int count, IEnumerable<CopyKind> kinds) =>
        $"n {count}: " + string.Join(' ', kinds.GroupBy(kind => kind).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}"));

    private static F1 Pairs(ImmutableArray<CopyLabel> labels, Func<CopyLabel, bool> gold, Func<CopyLabel, bool> predicted) =>
        new(labels.Count(label => gold(label) && predicted(label)), labels.Count(predicted), labels.Count(gold));

    private static double Rand(IEnumerable<string> docs, ImmutableArray<CopyLabel> labels, LinkedSet linked)
    {
        var gold = new Components(labels.Where(label => label.IsCopy).Select(label => (label.A, label.B)));
        var first = linked.Stories.SelectMany(story => story.Lineages).SelectMany(lineage => lineage.Reports.Select(rank => (rank.Id.Value, lineage.Origin.Id.Value))).ToArray();
        var found = new Components(first);
        return RandIndex.Of(docs, gold.Of, found.Of);
    }

    private static IEnumerable<string> Wrong(ImmutableArray<CopyLabel> labels, Dictionary<(string, string), CopyKind> kinds) =>
        labels.Where(label => label.IsCopy != (kinds.TryGetValue(Pair(label.A, label.B), out var kind) && kind != CopyKind.SharedPassages))
            .Select(label => $"{label.Label}: {label.A} {label.B} -> {(kinds.TryGetValue(Pair(label.A, label.B), out var kind) ? kind : "none")}");

    private static (string, string) Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
