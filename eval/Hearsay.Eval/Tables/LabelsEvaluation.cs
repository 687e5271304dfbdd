using Hearsay.Eval.Data;

namespace Hearsay.Eval.Tables;

/// <summary>Checks the hand labels against the texts and counts them.</summary>
internal sealed class LabelsEvaluation : IEvaluation
{
    public string Verb => "labels";

    public string Summary => "Checks the hand labels against the texts and counts them.";

    public string Folder => "text";

    public Table Measure(Run run)
    {
        var chains = LabelFile.Chains(run.Labels, run.Split);
        var coref = LabelFile.Coreference(run.Labels, run.Split);
        var facts = LabelFile.Facts(run.Labels, run.Split);
        var texts = Corpus.Load(run.Data, [.. chains.Select(c => (c.Set, c.Doc)), .. coref.Select(c => (c.Set, c.Doc)), .. facts.Select(f => (f.Set, f.Doc))]);
        foreach (var item in chains)
            Check(item.Id, texts[(item.Set, item.Doc)].Text, [item.Sentence, .. item.Chain.Select(link => link.Span), item.Cue ?? item.Content!.Value]);
        foreach (var item in coref)
            Check(item.Id, texts[(item.Set, item.Doc)].Text, [item.Source, .. item.Names]);
        foreach (var item in facts)
            Check(item.Id, texts[(item.Set, item.Doc)].Text, [item.Sentence, .. item.Facts.SelectMany(fact => fact.Predicates)]);
        return new Table($"Hand labels, {run.Split}",
        [
            new Row("chains", chains.Length),
            .. chains.GroupBy(item => item.Set).Select(set => new Row($"  {set.Key}", set.Count())),
            .. chains.GroupBy(item => item.Chain.Length).OrderBy(group => group.Key).Select(group => new Row($"  {group.Key} link(s)", group.Count())),
            new Row("coreference", coref.Length),
            .. coref.GroupBy(item => item.Form).Select(form => new Row($"  {form.Key}", form.Count())),
            new Row("  unresolvable", coref.Count(item => item.Unresolvable)),
            new Row("factuality", facts.Sum(item => item.Facts.Length)),
            .. facts.SelectMany(item => item.Facts).GroupBy(fact => fact.Value).OrderBy(group => group.Key).Select(group => new Row($"  {group.Key}".ToLowerInvariant(), group.Count())),
            new Row("  doubtful", facts.Sum(item => item.Facts.Count(fact => fact.Doubtful))),
        ], "Counts, not percent.");
    }

    /// <summary>Every span must lie in the text and begin and end on a word or mark.</summary>
    private static void Check(string id, string text, ImmutableArray<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (span.End > text.Length || span.IsEmpty || char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]))
                throw new DataException($"Label {id}: {span} is not a stretch of words.");
        }
    }
}
