using System.Text.RegularExpressions;
using Hearsay.Eval.Events;

namespace Hearsay.Eval.Tables;

/// <summary>Type, mode and parties on the PLOVER gold standard records, end to end from the bare sentence.</summary>
internal sealed class EventsEvaluation : IEvaluation
{
    public string Verb => "events";

    public string Summary => "Event type, source and recipient on the PLOVER gold standard records; DATA is the folder of plover_gsr.jsonl.";

    public string Folder => "events";

    public Table Measure(Run run)
    {
        var verdicts = new List<Verdict>();
        foreach (var record in GoldRecord.Load(run.File("plover_gsr.jsonl")))
        {
            var reading = run.Read(record.Id, record.Text);
            verdicts.Add(Judge(record, reading));
        }
        foreach (var wrong in verdicts.Where(verdict => !verdict.Type || !verdict.Source || !verdict.Target).Take(run.Show)) Console.WriteLine(wrong.Explain());
        var moded = verdicts.Where(verdict => verdict.Gold.Mode is not null && Hearsay.Events.Lexicons.Codebook.Shipped.Knows(verdict.Gold.Type, verdict.Gold.Mode)).ToList();
        return new Table("Events, PLOVER gold standard records",
        [
            Share("type right", verdicts, verdict => verdict.Type, 60, 75),
            Share("type, source and recipient right", verdicts, verdict => verdict.Type && verdict.Source && verdict.Target, 50, 65),
            Share("source right", verdicts, verdict => verdict.Source),
            Share("recipient right", verdicts, verdict => verdict.Target),
            Share("mode right, of records with a mode of PLOVER 2.0", moded, verdict => verdict.Mode),
            Share("some event found", verdicts, verdict => verdict.Best is not null),
            .. verdicts.GroupBy(verdict => verdict.Gold.Type).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Share($"  {group.Key}: type", [.. group], verdict => verdict.Type)),
        ], "Right where an event of the sentence has the type; its parties count where their head is the marked one, an empty one where none is marked.");
    }

    private static Row Share(string what, List<Verdict> items, Func<Verdict, bool> right, double? floor = null, double? goal = null) =>
        new(what, items.Count == 0 ? null : 100.0 * items.Count(right) / items.Count, floor, goal, $"n {items.Count}");

    private static Verdict Judge(GoldRecord gold, Reading reading)
    {
        var (sources, targets) = (Spans(gold.Sources, gold.Text), Spans(gold.Targets, gold.Text));
        return reading.Events.Select(one => new Verdict(gold, one, reading,
                one.Type == gold.Type, Right(one.Actor, one.OtherActors, sources, reading), Right(one.Recipient, one.OtherRecipients, targets, reading), one.Mode == gold.Mode))
            .OrderByDescending(verdict => verdict.Type).ThenByDescending(verdict => (verdict.Source ? 1 : 0) + (verdict.Target ? 1 : 0))
            .FirstOrDefault() ?? new Verdict(gold, null, reading, false, false, false, false);
    }

    private static bool Right(EventActor? actor, ImmutableArray<EventActor> others, List<TextSpan> gold, Reading reading) =>
        gold.Count == 0 ? actor is null : actor is not null && others.Prepend(actor).Any(one => PartyJudge.Matches(one, gold, reading));

    /// <summary>Where the marked words stand; parts divided by dots one by one.</summary>
    private static List<TextSpan> Spans(ImmutableArray<string> words, string text) =>
    [
        .. from word in words
           from part in Regex.Split(word, @"\s*\.\.+\s*")
           from span in Find(part, text)
           select span,
    ];

    /// <summary>The words as they stand; where a person wrote them out ("US forces" for "US and British forces"), its first and last word.</summary>
    private static IEnumerable<TextSpan> Find(string words, string text)
    {
        if (words.Length == 0) yield break;
        var parts = text.Contains(words, StringComparison.Ordinal) ? [words] : words.Split(' ');
        foreach (var part in parts.Length > 1 ? [parts[0], parts[^1]] : parts)
        {
            if (text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at) yield return new TextSpan(at, at + part.Length);
        }
    }

    private sealed record Verdict(GoldRecord Gold, CodedEvent? Best, Reading Reading, bool Type, bool Source, bool Target, bool Mode)
    {
        public string Explain() =>
            $"{Gold.Id} {Gold.Text}\n    gold {Gold.Type} [{string.Join("; ", Gold.Sources)}] [{string.Join("; ", Gold.Targets)}]\n"
            + string.Concat(Reading.Events.Select(one =>
                $"    {(one == Best ? "*" : " ")} {one.Type}/{one.Mode} '{Reading.Quote(one.Trigger)}' [{Words(one.Actor)}] [{Words(one.Recipient)}] {one.Why}\n"));

        private string Words(EventActor? actor) => actor is null ? "" : $"{Reading.Quote(actor.Span)} {actor.Code}";
    }
}
