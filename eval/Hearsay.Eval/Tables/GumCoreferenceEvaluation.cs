using Hearsay.Entities;
using Hearsay.Eval.Coreference;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Tables;

/// <summary>Mentions and chains on GUM: with gold words, trees and names, and from raw text.</summary>
internal sealed class GumCoreferenceEvaluation : IEvaluation
{
    public string Verb => "chains-gum";

    public string Summary => "Mentions and coreference chains on UD GUM (en_gum-ud-dev.conllu.gz or another file with Entity=).";

    public string Folder => "ud";

    public Table Measure(Run run)
    {
        var documents = GumReader.Read(DataFiles.Lines(run.File("en_gum-ud-dev.conllu.gz"))).Select(document => (document, Gold: GumEntities.Of(document))).ToList();
        var news = documents.Where(pair => pair.document.Id.Contains("_news_", StringComparison.Ordinal)).ToList();
        return new Table("Mentions and chains, GUM",
        [
            .. Rows("gold trees and names", documents, pair => OnGold(pair.document, pair.Gold), run.Show),
            .. Rows("gold trees and names, news", news, pair => OnGold(pair.document, pair.Gold), 0),
            .. Rows("raw text", documents, pair => OnText(run, pair.document), 0),
            .. Rows("raw text, news", news, pair => OnText(run, pair.document), 0),
        ], "Mentions match by head; chains of two and more; GUM also links events and abstract things, which Hearsay leaves alone.");
    }

    private static Reading OnGold(GumDocument document, ImmutableArray<GoldMention> gold)
    {
        var found = new MentionFinder().Run(GumNames.AddTo(document.Reading, gold), CancellationToken.None);
        return new CoreferenceResolver().Run(found, CancellationToken.None);
    }

    /// <summary>Mentions of the whole pipeline, laid over the gold words.</summary>
    private static Reading OnText(Run run, GumDocument document)
    {
        var read = run.Read(document.Id, document.Reading.Text);
        return document.Reading with { Mentions = read.Mentions, Entities = read.Entities };
    }

    private static IEnumerable<Row> Rows(
        string what, List<(GumDocument document, ImmutableArray<GoldMention> Gold)> documents,
        Func<(GumDocument document, ImmutableArray<GoldMention> Gold), Reading> read, int show)
    {
        var measure = new CoreferenceMeasure();
        foreach (var pair in documents) measure.Add(read(pair), pair.Gold);
        foreach (var line in measure.Wrong.Concat(measure.Missed).Take(show)) Console.WriteLine(line);
        yield return measure.Mentions.ToRow($"{what}: mentions");
        yield return new Row("  CoNLL", measure.Chains.Conll, Note: string.Create(CultureInfo.InvariantCulture,
            $"MUC {measure.Chains.Muc:0.0} B3 {measure.Chains.BCubed:0.0} CEAFe {measure.Chains.CeafE:0.0}"));
        foreach (var (kind, led) in new[] { ("pronouns", measure.Pronouns), ("nominals", measure.Nominals) })
        {
            yield return new Row($"  {kind} led to a name: right", led.Precision, Note: $"{led.Right} of {led.Answered}");
            yield return new Row($"  {kind} led to a name: answered", led.Coverage, Note: $"{led.NameableAnswered} of {led.Nameable}");
        }
    }
}
