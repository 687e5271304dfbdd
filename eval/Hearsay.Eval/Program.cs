using System.CommandLine;
using Hearsay.Eval;

var data = new Argument<string>("DATA") { Description = "Folder of the data, or the one file; for `all` the folder that holds every data set." };
var json = new Option<FileInfo?>("--json") { Description = "Also write the figures to this file." };
var scorer = new Option<string?>("--scorer") { Description = "Path of score_attributions.py (run by python3); needed by polnear." };
var labels = new Option<string>("--labels") { Description = "Folder of the hand labels.", DefaultValueFactory = _ => Labels.DefaultFolder() };
var split = new Option<string>("--split") { Description = "Half of the hand labels, or of a data set.", DefaultValueFactory = _ => "dev" }.AcceptOnlyFromAmong("train", "dev", "test", "all");
var show = new Option<int>("--show") { Description = "Print this many wrong items.", DefaultValueFactory = _ => 0 };
var text = new Option<string?>("--text") { Description = "Folder of the raw texts that labels point into; needed by copies." };

var root = new RootCommand("Measures how well Hearsay reads. Speed is measured by bench/.");
foreach (var (verb, summary, evaluations) in Verbs())
{
    var command = new Command(verb, summary) { data, json, scorer, labels, split, show, text };
    command.SetAction(parsed => Runner.Run(
        evaluations, verb == "all", parsed.GetValue(data)!, parsed.GetValue(json),
        new RunOptions(parsed.GetValue(labels)!, parsed.GetValue(scorer), parsed.GetValue(split)!, parsed.GetValue(show), parsed.GetValue(text))));
    root.Add(command);
}
return root.Parse(args).Invoke();

static IEnumerable<(string Verb, string Summary, ImmutableArray<IEvaluation> Evaluations)> Verbs()
{
    yield return ("all", "Prints every table.", Evaluations.All);
    foreach (var evaluation in Evaluations.All) yield return (evaluation.Verb, evaluation.Summary, [evaluation]);
}
