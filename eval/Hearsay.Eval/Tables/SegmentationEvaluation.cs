using System.Diagnostics;
using Hearsay.Conllu;
using Hearsay.Eval.Data;
using Hearsay.Language;
using Hearsay.Pipelines;

namespace Hearsay.Eval.Tables;

/// <summary>Tokens and sentences on raw text rebuilt from treebanks.</summary>
internal sealed class SegmentationEvaluation : IEvaluation
{
    public string Verb => "segmentation";

    public string Summary => "Tokens and sentences on raw text rebuilt from UD files (*.conllu, *.conllu.gz; the folder's dev files).";

    public string Folder => "ud";

    public Table Measure(Run run)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var file in Files(run.Data))
        {
            var name = Path.GetFileName(file).Split('.')[0];
            var documents = RawDocument.Read(DataFiles.Lines(file)).ToList();
            var news = documents.Where(d => d.Id.Contains("_news_")).ToList();
            if (news.Count > 0) Add(rows, name + " news", news, run.Show, 99, 99.5, 95, 98);
            Add(rows, name, documents, 0);
        }
        return new Table("Tokens and sentences, raw text", rows.ToImmutable(), "F1 of exact spans.");
    }

    private static IEnumerable<string> Files(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*dev.conllu*").Order(StringComparer.Ordinal);

    private static void Add(
        ImmutableArray<Row>.Builder rows, string name, List<RawDocument> documents, int show,
        double? tokenFloor = null, double? tokenGoal = null, double? sentenceFloor = null, double? sentenceGoal = null)
    {
        var stages = new Pipeline(new ParagraphFinder(), new SentenceSplitter());
        var (tokens, sentences, count, clock) = (new F1(), new F1(), 0, new Stopwatch());
        foreach (var document in documents)
        {
            var report = Reports.FromText(document.Id, document.Text);
            clock.Start();
            var reading = stages.Read(report);
            clock.Stop();
            count += reading.Tokens.Length;
            TextSpan[] foundTokens = [.. reading.Tokens.Select(t => t.Span)], foundSentences = [.. reading.Sentences.Select(s => s.Span)];
            tokens += F1.Of(foundTokens, document.Tokens);
            sentences += F1.Of(foundSentences, document.Sentences);
            show = Show(document, "token", foundTokens, document.Tokens, show);
            show = Show(document, "sentence", foundSentences, document.Sentences, show);
        }
        rows.Add(tokens.ToRow(name + " tokens", tokenFloor, tokenGoal));
        rows.Add(sentences.ToRow(name + " sentences", sentenceFloor, sentenceGoal) with
        {
            Note = sentences.ToRow("").Note + $", {count / clock.Elapsed.TotalSeconds / 1e6:0.00}M tokens/s",
        });
    }

    private static int Show(RawDocument document, string what, IReadOnlyCollection<TextSpan> found, IReadOnlyCollection<TextSpan> gold, int show)
    {
        foreach (var span in gold.Except(found).Take(show))
        {
            show--;
            var wrong = found.Where(f => f.Overlaps(span)).Select(f => document.Text[f.Start..f.End]);
            Console.WriteLine($"{document.Id} {what}: gold [{document.Text[span.Start..span.End]}] found [{string.Join("] [", wrong)}]");
        }
        return show;
    }
}
