using Hearsay.Conllu;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Tables;

/// <summary>Tags, lemmas and trees on gold tokens and sentences of treebanks.</summary>
internal sealed class SyntaxEvaluation : IEvaluation
{
    public string Verb => "syntax";

    public string Summary => "UPOS, features, lemmas, UAS and LAS with gold tokens on UD files (*.conllu, *.conllu.gz; the folder's dev files).";

    public string Folder => "ud";

    public Table Measure(Run run)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var file in Files(run.Data))
        {
            var name = Path.GetFileName(file).Split('.')[0];
            var documents = RawDocument.Read(DataFiles.Lines(file), spellWords: true).ToList();
            var counts = documents.ConvertAll(d => (d.Id, Count: SyntaxCount.Of(GoldReading.Syntax(run, d), d, run.Show)));
            var news = counts.Where(c => c.Id.Contains("_news_", StringComparison.Ordinal)).ToList();
            if (news.Count > 0) rows.AddRange(news.Aggregate(new SyntaxCount(), (sum, c) => sum + c.Count).ToRows(name + " news"));
            rows.AddRange(counts.Aggregate(new SyntaxCount(), (sum, c) => sum + c.Count).ToRows(name));
        }
        return new Table("Syntax, gold tokens", rows.ToImmutable(),
            "Percent of all words, punctuation included. LAS compares relations without subtypes, as the CoNLL 2018 shared task did.");
    }

    private static IEnumerable<string> Files(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*dev.conllu*").Order(StringComparer.Ordinal);
}
