using Hearsay.Eval.Times;

namespace Hearsay.Eval.Tables;

/// <summary>Dates, windows and durations, and their values.</summary>
internal sealed class TimesEvaluation : IEvaluation
{
    public string Verb => "times";

    public string Summary => "Times and their values on AQUAINT TimeML, GUM dates and Recognizers-Text.";

    public string Folder => "temporal";

    public Table Measure(Run run)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var show = run.Show;
        foreach (var (name, file, texts) in Sets(run))
        {
            if (File.Exists(run.Data) && !Path.GetFileName(run.Data).StartsWith(file.Split('.')[0], StringComparison.Ordinal)) continue;
            var score = new TimeScore();
            foreach (var text in texts(run.File(file)))
                score.Add(text, Find(run, text), line => { if (show-- > 0) Console.WriteLine($"{text.Doc}: {line}"); });
            rows.AddRange(score.Rows(name));
        }
        return new Table("Times, F1 as TempEval-3 counts", rows.ToImmutable(),
            "Beside it, on another set, the Platinum news of TempEval-3 (UzZaman et al. 2013, strict / relaxed / relaxed and value / value accuracy): "
            + "HeidelTime 81.3 / 90.3 / 77.6 / 86.0, SUTime 79.6 / 90.3 / 67.4 / 74.6. AQUAINT was training data there. "
            + "GUM leaves most vague, recurring and repeated times unmarked and marks other things than TIMEX3 does; Recognizers-Text keeps prepositions inside its spans, so strict says little there.");
    }

    private static (string Name, string File, Func<string, IEnumerable<TimeText>> Texts)[] Sets(Run run) =>
    [
        ($"AQUAINT ({run.Split})", AquaintTimes.File, path => AquaintTimes.Read(path, run.Split)),
        ("GUM dev", GumTimes.File, GumTimes.Read),
        ("Recognizers, news cases", RecognizersTimes.File, RecognizersTimes.Read),
    ];

    /// <summary>Only the stages up to the times are run.</summary>
    private static ImmutableArray<TimeValue> Find(Run run, TimeText text)
    {
        var reading = new Reading(Reports.FromText(text.Doc, text.Text) with { Published = text.Published is { } day ? new ReportDate(day, null) : null });
        foreach (var stage in run.Engine.Value.Stages)
        {
            if (!reading.Times.IsEmpty) break;
            if (stage.Adds.Contains(Layer.Times) || stage.Adds.Any(layer => layer is Layer.Paragraphs or Layer.Tokens or Layer.Syntax))
                reading = stage.Run(reading, CancellationToken.None);
        }
        return reading.Times;
    }
}
