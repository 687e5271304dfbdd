using Hearsay.Eval.Stories;
using Hearsay.Stories;

namespace Hearsay.Eval.Tables;

/// <summary>Copies that the tool alters itself, hidden among the reports of the same week.</summary>
internal sealed class AlteredCopiesEvaluation : IEvaluation
{
    private const int Originals = 600;
    private const int Others = 3000;
    private const int LeastWords = 120;
    private const int Seed = 11;

    private static readonly (string Name, string Corpus)[] Sets = [("wikinews", "wikinews_en"), ("reuters", "reuters21578")];

    public string Verb => "copies-altered";

    public string Summary => "Altered copies among other reports of the same week (folder of text/).";

    public string Folder => "text";

    public Table Measure(Run run) => new("Copies, altered by the tool", [.. Sets.SelectMany(set => Rows(run, set.Name, set.Corpus))],
        $"{Originals} originals of {LeastWords} words and more, {Alterations.All.Length} altered copies of each, {Others} other reports, all dated within seven days, no two under one title. An edge between texts of different origin counts as wrong.");

    private static IEnumerable<Row> Rows(Run run, string name, string corpus)
    {
        var random = new Random(Seed);
        var texts = CorpusReports.Read(run.Data, corpus).Where(report => report.Words.Count(c => c == ' ') >= LeastWords).DistinctBy(report => report.Text).DistinctBy(report => report.Title).ToArray();
        random.Shuffle(texts);
        var reports = texts.Take(Originals + Others).Select((report, number) => Make($"{number}", report.Words, random)).ToList();
        for (var number = 0; number < Originals; number++)
        {
            for (var kind = 0; kind < Alterations.All.Length; kind++)
                reports.Add(Make($"{number}/{kind}", Alterations.All[kind].Make(texts[number].Words, random), random));
        }
        var copies = Linker.Link(reports).Copies;
        var pairs = copies.Select(edge => (A: edge.A.Id.Value, B: edge.B.Id.Value)).ToList();
        var right = pairs.Count(pair => Origin(pair.A) == Origin(pair.B));
        var toOriginal = pairs.Where(pair => Origin(pair.A) == Origin(pair.B)).SelectMany(pair => new[] { (pair.A, pair.B), (pair.B, pair.A) }).Where(pair => pair.Item2 == Origin(pair.Item1)).Select(pair => pair.Item1).ToHashSet();
        for (var kind = 0; kind < Alterations.All.Length; kind++)
        {
            var found = Enumerable.Range(0, Originals).Count(number => toOriginal.Contains($"{number}/{kind}"));
            yield return new Row($"{name}: {Alterations.All[kind].Name}, recall", 100.0 * found / Originals);
        }
        yield return new Row($"{name}: all, recall", 100.0 * toOriginal.Count / (Originals * Alterations.All.Length), 95);
        yield return new Row($"{name}: all edges, precision", 100.0 * right / pairs.Count, 98, Note: $"{right} of {pairs.Count}");
        foreach (var pair in copies.Where(edge => Origin(edge.A.Id.Value) != Origin(edge.B.Id.Value)).Take(run.Show)) Console.WriteLine($"{name}: {Title(reports, pair.A)} / {Title(reports, pair.B)}: {pair.Why}");
    }

    private static string Title(List<FiledReport> reports, ReportRank rank) => reports.First(report => report.Id == rank.Id).Words.Split('\n')[0];

    private static string Origin(string doc) => doc.Split('/')[0];

    private static FiledReport Make(string doc, string text, Random random) =>
        CorpusReports.Make(doc, null, text, "paper " + doc, new ReportDate(new DateOnly(2025, 3, 3), new DateTimeOffset(2025, 3, 3, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(7 * 24 * 60))));
}
