using Hearsay.Eval.Chains;
using Hearsay.Eval.Data;

namespace Hearsay.Eval.Tables;

/// <summary>Chains of sources on sentences labelled by hand.</summary>
internal sealed class ChainsEvaluation : IEvaluation
{
    public string Verb => "chains";

    public string Summary => "Root and full chain on the hand labels; DATA is the folder of the texts.";

    public string Folder => "text";

    public Table Measure(Run run)
    {
        var labels = LabelFile.Chains(run.Labels, run.Split);
        var texts = Corpus.Load(run.Data, labels.Select(label => (label.Set, label.Doc)));
        var verdicts = new List<ChainVerdict>();
        foreach (var document in labels.GroupBy(label => (label.Set, label.Doc)))
        {
            var text = texts[document.Key];
            var reading = run.Read(text.Doc, text.Text, text.Outlet);
            verdicts.AddRange(document.Select(label => ChainJudge.Judge(label, reading)));
        }
        foreach (var wrong in verdicts.Where(verdict => !verdict.Chain).Take(run.Show)) Console.WriteLine(wrong.Explain());
        return new Table($"Chains of sources, hand labels ({run.Split})",
        [
            Share("root right", verdicts, verdict => verdict.Root, 75, 90),
            Share("full chain right", verdicts, verdict => verdict.Chain, 60, 80),
            Share("attribution found", verdicts, verdict => verdict.Found),
            Share("kind of the root, of roots right", [.. verdicts.Where(verdict => verdict.Root && verdict.Label.Chain.Length > 0)], verdict => verdict.Kind),
            .. Groups(verdicts).SelectMany(group => new[]
            {
                Share($"  {group.Name}: root", group.Items, verdict => verdict.Root),
                Share($"  {group.Name}: chain", group.Items, verdict => verdict.Chain),
            }),
        ], "Share of all labelled sentences; one that the system does not find is wrong.");
    }

    private static IEnumerable<(string Name, List<ChainVerdict> Items)> Groups(List<ChainVerdict> verdicts)
    {
        yield return ("one link", [.. verdicts.Where(verdict => !verdict.Label.Flags.Contains("relay"))]);
        yield return ("relayed", [.. verdicts.Where(verdict => verdict.Label.Flags.Contains("relay"))]);
        yield return ("anonymous", [.. verdicts.Where(verdict => verdict.Label.Flags.Contains("anonymous"))]);
        foreach (var set in verdicts.GroupBy(verdict => verdict.Label.Set)) yield return (set.Key, [.. set]);
    }

    private static Row Share(string what, List<ChainVerdict> items, Func<ChainVerdict, bool> right, double? floor = null, double? goal = null) =>
        new(what, items.Count == 0 ? null : 100.0 * items.Count(right) / items.Count, floor, goal, $"n {items.Count}");
}
