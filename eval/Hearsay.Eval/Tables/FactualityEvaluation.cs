using Hearsay.Eval.Facts;

namespace Hearsay.Eval.Tables;

/// <summary>Whether things are held to have happened.</summary>
internal sealed class FactualityEvaluation : IEvaluation
{
    public string Verb => "factuality";

    public string Summary => "Did it happen: UDS and MEANTIME dev; DATA is their folder, with the treebanks in ../ud.";

    public string Folder => "factuality";

    public Table Measure(Run run)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var show = run.Show;
        foreach (var (name, futureIsYes, documents) in Sets(run))
        {
            var score = new FactScore(futureIsYes);
            foreach (var document in documents)
                score.Add(document, document.Read(run), line => { if (show-- > 0) Console.WriteLine($"{name}: {line}"); });
            rows.AddRange(score.Rows(name));
        }
        return new Table("Factuality, three classes", rows.ToImmutable());
    }

    private static (string Name, bool FutureIsYes, IEnumerable<FactDocument> Documents)[] Sets(Run run)
    {
        var half = run.Split == "train" ? "train" : "dev";
        return
        [
            ($"UDS {half}", false, UdsFacts.Read(run.File($"uds_factuality_ewt.{half}.tsv.gz"), Path.Combine(run.Data, "..", "ud", $"en_ewt-ud-{half}.conllu.gz"))),
            ($"MEANTIME {half}", true, [MeantimeFacts.Read(run.File($"meantime_unified.{half}.conll.gz"))]),
        ];
    }
}
