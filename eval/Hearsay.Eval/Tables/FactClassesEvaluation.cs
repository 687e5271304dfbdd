using Hearsay.Eval.Data;
using Hearsay.Eval.Facts;

namespace Hearsay.Eval.Tables;

/// <summary>The seven classes of factuality on predicates of ordinary news, end to end: from the text to the claim.</summary>
internal sealed class FactClassesEvaluation : IEvaluation
{
    private const int MostConfusions = 6;

    public string Verb => "fact-classes";

    public string Summary => "The seven classes of factuality on the hand labels; DATA is the folder of the texts.";

    public string Folder => "text";

    public Table Measure(Run run)
    {
        var labels = LabelFile.Facts(run.Labels, run.Split);
        var texts = Corpus.Load(run.Data, labels.Select(label => (label.Set, label.Doc)));
        var (counts, show) = (new ClassCounts(), run.Show);
        foreach (var document in labels.GroupBy(label => (label.Set, label.Doc)))
        {
            var reading = run.Read(texts[document.Key].Doc, texts[document.Key].Text, texts[document.Key].Outlet);
            foreach (var (label, fact) in document.SelectMany(label => label.Facts.Where(fact => !fact.Doubtful).Select(fact => (label, fact))))
            {
                var claim = ClaimOf(fact, reading);
                counts.Add(fact.Value, claim?.Factuality.Value);
                if (claim?.Factuality.Value != fact.Value && show-- > 0) Console.WriteLine(Explain(label, fact, claim, reading));
            }
        }
        return new Table($"Factuality in seven classes, hand labels ({run.Split})",
        [
            new Row("macro-F1 over the seven", counts.Macro(), Note: $"n {counts.Total}"),
            new Row("macro-F1, of predicates with a claim", counts.Macro(foundOnly: true), Note: $"n {counts.Found}"),
            .. Enum.GetValues<FactualityValue>().Select(value => counts.Of(value).ToRow("  " + value.ToString().ToLowerInvariant())),
            new Row("predicates with a claim", counts.Total == 0 ? null : 100.0 * counts.Found / counts.Total, Note: $"{counts.Found} of {counts.Total}"),
        ], $"A predicate without a claim is missed. Doubtful labels count neither for nor against. Given for gold: {counts.Confusions(MostConfusions)}.");
    }

    /// <summary>The claim of a predicate: one of something withheld before one of the same words, else by the order of the words.</summary>
    private static Claim? ClaimOf(LabelledFact fact, Reading reading) =>
        reading.Claims.FirstOrDefault(claim => claim.Withheld is { } withheld && fact.Predicates.Any(word => word.Overlaps(withheld.Noun) || word.Overlaps(claim.Predicate)))
        ?? fact.Predicates.Select(word => reading.Claims.FirstOrDefault(claim => claim.Predicate.Overlaps(word))).FirstOrDefault(claim => claim is not null);

    private static string Explain(FactLabel label, LabelledFact fact, Claim? claim, Reading reading)
    {
        var given = claim is null ? "no claim" : claim.Factuality.Value.ToString();
        var cue = claim?.Factuality.Cue is { } span ? $" by '{reading.Quote(span)}'" : "";
        return $"{label.Id} {fact.Value} but {given}{cue}: >>{reading.Quote(fact.Predicates[0])}<< {reading.Quote(label.Sentence)}";
    }
}
