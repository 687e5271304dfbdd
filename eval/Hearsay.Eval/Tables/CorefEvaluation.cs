using Hearsay.Eval.Data;

namespace Hearsay.Eval.Tables;

/// <summary>Whose "he", "the ministry" or "the statement" a source is, on labels made by hand.</summary>
internal sealed class CorefEvaluation : IEvaluation
{
    public string Verb => "coref";

    public string Summary => "Pronoun and nominal sources to names on the hand labels; DATA is the folder of the texts.";

    public string Folder => "text";

    public Table Measure(Run run)
    {
        var labels = LabelFile.Coreference(run.Labels, run.Split);
        var texts = Corpus.Load(run.Data, labels.Select(label => (label.Set, label.Doc)));
        var show = run.Show;
        var answers = labels.Select(label =>
        {
            var text = texts[(label.Set, label.Doc)];
            var reading = run.Read(text.Doc, text.Text, text.Outlet);
            var answer = SourceAnswer.Of(label, reading);
            if (!answer.Right && show-- > 0) Console.WriteLine(answer.Explain(reading));
            return answer;
        }).ToList();
        var named = answers.Where(answer => !answer.Label.Unresolvable).ToList();
        return new Table($"Sources to names, hand labels ({run.Split})",
        [
            Share("right, of those answered", [.. answers.Where(answer => answer.Given)], answer => answer.Right, 75, 88),
            Share("answered", named, answer => answer.Given, 60, 75),
            Share("right, of all that have a name", named, answer => answer.Right),
            Share("left alone, of those without a name", [.. answers.Where(answer => answer.Label.Unresolvable)], answer => !answer.Given),
            .. named.GroupBy(answer => answer.Label.Kind).OrderBy(group => group.Key).SelectMany(group => new[]
            {
                Share($"  {group.Key}: right, of those answered", [.. group.Where(answer => answer.Given)], answer => answer.Right),
                Share($"  {group.Key}: answered", [.. group], answer => answer.Given),
            }),
        ], "An answer for a source without a name is wrong.");
    }

    private static Row Share(string what, List<SourceAnswer> items, Func<SourceAnswer, bool> right, double? floor = null, double? goal = null) =>
        new(what, items.Count == 0 ? null : 100.0 * items.Count(right) / items.Count, floor, goal, $"n {items.Count}");
}
