using Hearsay.Eval.Data;
using Hearsay.Prepare;

namespace Hearsay.Eval.Tables;

/// <summary>Names by exact span and type, on raw text.</summary>
internal sealed class NerEvaluation : IEvaluation
{
    public string Verb => "ner";

    public string Summary => "Names on Worldwide Newswire (worldwide_newswire.dev.tsv.gz, or a file in its format).";

    public string Folder => "ner";

    public Table Measure(Run run)
    {
        var corpus = NerCorpus.All.Single(set => set.Name == "worldwide_newswire");
        var (whole, spans, show) = (new F1(), new F1(), run.Show);
        var types = NerCorpus.Types.ToDictionary(type => type, _ => new F1());
        foreach (var document in NerDocument.Read(run.File("worldwide_newswire.dev.tsv.gz"), corpus))
        {
            var reading = run.Read(document.Doc, document.Text);
            var found = reading.Mentions.Where(mention => mention.Form == MentionForm.Name)
                .Select(mention => (mention.Span, Type: TypeOf(mention.Type))).ToList();
            whole += F1.Of(found, document.Names);
            spans += F1.Of([.. found.Select(name => name.Span)], [.. document.Names.Select(name => name.Span)]);
            foreach (var type in NerCorpus.Types)
                types[type] += F1.Of([.. found.Where(name => name.Type == type)], [.. document.Names.Where(name => name.Type == type)]);
            show = Show(document, found, show);
        }
        return new Table("Names on Worldwide Newswire, F1 of exact span and type",
        [
            whole.ToRow("names", 80, 87),
            spans.ToRow("names, type set aside"),
            .. types.Where(type => type.Value.Gold > 0).Select(type => type.Value.ToRow("  " + type.Key)),
        ], "Read as raw text put together from the corpus's tokens. Facility counts as PLACE and Misc as OTHER; EVENT is a kind of OTHER there.");
    }

    /// <summary>The corpus has no label for events: they are Misc in it.</summary>
    private static string TypeOf(EntityType type) => type switch
    {
        EntityType.Event => "OTHER",
        _ => type.ToString().ToUpperInvariant(),
    };

    private static int Show(NerDocument document, List<(TextSpan Span, string Type)> found, int show)
    {
        foreach (var (span, type) in document.Names.Except(found))
        {
            if (show-- <= 0) break;
            Console.WriteLine($"missed {type} [{document.Text[span.Start..span.End]}] found: {string.Join(", ", found.Where(f => f.Span.Overlaps(span)).Select(f => $"{f.Type} [{document.Text[f.Span.Start..f.Span.End]}]"))}");
        }
        return show;
    }
}
