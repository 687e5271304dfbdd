using Hearsay.Eval.Facts;

namespace Hearsay.Eval.Tables;

/// <summary>Whether things are held to have happened.</summary>
internal sealed class FactualityEvaluation : IEvaluation
{
    public string Verb => "factuality";

    public string Summary => "Did it happen: UDS and MEANTIME, and negation on CD-SCO; DATA is their folder, with the treebanks in ../ud.";

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
        var half = Half(run);
        rows.AddRange(NegationScore.Rows($"CD-SCO {half}", NegationDocument.Read(run.File($"cdsco_negation.{half}.txt.gz")), run));
        return new Table("Factuality, three classes, and negation", rows.ToImmutable(),
            "UDS asks whether it happened (score 0.5 and above yes, -0.5 and below no, between them open): what is planned, ordered or imagined did not. "
            + "MEANTIME asks how sure the author is (1.5 and above, -1.5 and below): what is planned or ordered is sure. "
            + "Published work predicts the score and reports correlation, not classes: Rudinger et al. 2018, Veyseh et al. 2019, Jiang and de Marneffe 2021. "
            + "Scope beside it: NegBERT (Khandelwal and Sawant 2020) 92.4 of scope tokens on the test set with gold cues.");
    }

    private static string Half(Run run) => run.Split == "train" ? "train" : "dev";

    private static (string Name, bool FutureIsYes, IEnumerable<FactDocument> Documents)[] Sets(Run run)
    {
        var half = Half(run);
        return
        [
            ($"UDS {half}", false, UdsFacts.Read(run.File($"uds_factuality_ewt.{half}.tsv.gz"), Path.Combine(run.Data, "..", "ud", $"en_ewt-ud-{half}.conllu.gz"))),
            ($"MEANTIME {half}", true, [MeantimeFacts.Read(run.File($"meantime_unified.{half}.conll.gz"))]),
        ];
    }
}
