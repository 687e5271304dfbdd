using Hearsay.Eval.Data;
using Hearsay.Eval.Stories;
using Hearsay.Stories;

namespace Hearsay.Eval.Tables;

/// <summary>Stories and claim links on ECB+ (Cybulska and Vossen 2014): documents by seminal event, gold event mentions by chain.</summary>
internal sealed class EcbEvaluation : IEvaluation
{
    public string Verb => "ecb";

    public string Summary => "Stories and links of gold event mentions on ECB+ (ecbplus.dev.jsonl.gz or another file of that form).";

    public string Folder => "coreference";

    public Table Measure(Run run)
    {
        var documents = DataFiles.Objects(run.File("ecbplus.dev.jsonl.gz")).Select(EcbDocument.Read).ToList();
        var reports = documents.Select(document => EcbReports.File(run.Engine.Value, document)).ToList();
        var linked = Linker.Link(reports);
        var scores = new EcbLinked(documents, linked);
        var lemmas = new EcbLinked(documents, linked with { Slots = LemmaSlots(reports, linked) });
        foreach (var line in Wrong(documents, linked).Take(run.Show)) Console.WriteLine(line);
        return new Table("Stories and claim links, ECB+",
        [
            new Row("stories: B-cubed F1", scores.Stories.BCubed, 85.5, Note: $"{linked.Stories.Length} for {documents.Select(document => document.Subtopic).Distinct().Count()} subtopics; single-pass TF-IDF 85.5"),
            new Row("links: CoNLL F1", scores.Events.Conll, 74.4, 76.6, string.Create(CultureInfo.InvariantCulture, $"MUC {scores.Events.Muc:0.0} B3 {scores.Events.BCubed:0.0} CEAFe {scores.Events.CeafE:0.0}; lemma-delta 74.4, feature model 76.6 (on test)")),
            new Row("  same lemma and story, CoNLL F1", lemmas.Events.Conll, Note: string.Create(CultureInfo.InvariantCulture, $"LEA {lemmas.Lea:0.0}: the lemma baseline on these data, with the stories found here")),
            new Row("links: LEA F1", scores.Lea, 61.3, 63.3, "lemma-delta 61.3, feature model 63.3 (on test)"),
        ], "Gold event mentions, singletons counted, no gold topics: all documents are linked as one set. Arguments and stories are the project's own.");
    }

    /// <summary>The lemma baseline: one slot for each stem in each story.</summary>
    private static ImmutableArray<Slot> LemmaSlots(List<FiledReport> reports, LinkedSet linked)
    {
        var storyOf = linked.Stories.SelectMany(story => story.Reports.Select(rank => (rank, story.Id))).ToDictionary(pair => pair.rank, pair => pair.Id);
        return
        [
            .. reports.Select(SketchedReport.Of).SelectMany(report => report.Claims.Select((claim, i) => (Key: (storyOf[report.Rank], claim.Stem), Ref: report.Ref(i))))
                .GroupBy(item => item.Key, item => item.Ref).Select((group, i) => new Slot(new SlotId($"{i}"), [.. group])),
        ];
    }

    private static IEnumerable<string> Wrong(List<EcbDocument> documents, LinkedSet linked)
    {
        var byId = documents.SelectMany(document => document.Events.Select((mention, number) => (Id: $"{document.Id}#{number}", mention, document)))
            .ToDictionary(item => item.Id);
        foreach (var link in linked.Links.Where(link => link.Relation == ClaimRelation.Same))
        {
            var (a, b) = (byId[link.A.Claim.Value], byId[link.B.Claim.Value]);
            if (a.mention.Chain == b.mention.Chain) continue;
            var why = string.Join(", ", link.Features.Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Name} {feature.Weight:+0.0;-0.0}")));
            yield return $"{a.Id} {Words(a.document, a.mention)} / {b.Id} {Words(b.document, b.mention)}: {link.Score:0.00} {why}";
        }
    }

    private static string Words(EcbDocument document, EcbMention mention) => $"[{mention.Span.Of(document.Text)}]";
}
