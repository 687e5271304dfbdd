using Hearsay.Eval.Data;
using Hearsay.Eval.Events;

namespace Hearsay.Eval.Tables;

/// <summary>How many events of ordinary news are found, and how many wrong ones stand beside each right one.</summary>
internal sealed class NewsEventsEvaluation : IEvaluation
{
    private int _right, _wrong, _gold, _found, _doubtful, _partiesRight;

    public string Verb => "news-events";

    public string Summary => "Events of ordinary news on the hand labels; DATA is the folder of the texts.";

    public string Folder => "text";

    public Table Measure(Run run)
    {
        var labels = LabelFile.Events(run.Labels, run.Split);
        var texts = Corpus.Load(run.Data, labels.Select(label => (label.Set, label.Doc)));
        foreach (var document in labels.GroupBy(label => (label.Set, label.Doc)))
        {
            var reading = run.Read(texts[document.Key].Doc, texts[document.Key].Text, texts[document.Key].Outlet);
            foreach (var label in document) Judge(label, reading, run.Show > 0);
        }
        return new Table($"Events of ordinary news, hand labels ({run.Split})",
        [
            new Row("wrong events for each right one", _right == 0 ? null : (double)_wrong / _right, null, null, $"a ratio, to be at most 0.3; {_wrong} wrong, {_right} right, {_doubtful} doubtful"),
            new Row("events found (recall)", _gold == 0 ? null : 100.0 * _found / _gold, 50, null, $"{_found} of {_gold}"),
            new Row("actor and recipient right, of the right ones", _right == 0 ? null : 100.0 * _partiesRight / _right, null, null, $"{_partiesRight} of {_right}"),
        ], "Right: same type and trigger. Doubtful labels count neither for nor against.");
    }

    private void Judge(EventLabel label, Reading reading, bool show)
    {
        var left = label.Events.ToList();
        foreach (var one in reading.Events.Where(one => label.Sentence.Contains(one.Trigger)))
        {
            var match = left.FirstOrDefault(gold => IsOf(gold, one));
            if (match is not null) left.Remove(match);
            if (match is { Doubtful: true }) _doubtful++;
            else if (match is not null) Count(match, one, reading, show);
            else Wrong(label, one, reading, show);
        }
        _gold += label.Events.Count(gold => !gold.Doubtful);
        foreach (var missed in left.Where(gold => !gold.Doubtful && show))
            Console.WriteLine($"missed {label.Id} {missed.Types[0]} '{reading.Quote(missed.Trigger[0])}': {reading.Quote(label.Sentence)}");
    }

    private void Count(LabelledEvent gold, CodedEvent one, Reading reading, bool show)
    {
        (_right, _found) = (_right + 1, _found + 1);
        if (Party(one.Actor, one.OtherActors, gold.Actor, reading) && Party(one.Recipient, one.OtherRecipients, gold.Recipient, reading)) _partiesRight++;
        else if (show) Console.WriteLine($"parties {one.Type} '{reading.Quote(one.Trigger)}' [{Words(one.Actor, reading)}] [{Words(one.Recipient, reading)}]");
    }

    private void Wrong(EventLabel label, CodedEvent one, Reading reading, bool show)
    {
        _wrong++;
        if (show) Console.WriteLine($"wrong {label.Id} {one.Type} '{reading.Quote(one.Trigger)}' [{Words(one.Actor, reading)}] [{Words(one.Recipient, reading)}]: {reading.Quote(label.Sentence)}\n    {one.Why}");
    }

    private static bool IsOf(LabelledEvent gold, CodedEvent one) =>
        gold.Types.Contains(one.Type) && gold.Trigger.Any(trigger => trigger.Overlaps(one.Trigger));

    private static bool Party(EventActor? actor, ImmutableArray<EventActor> others, ImmutableArray<TextSpan?> gold, Reading reading)
    {
        if (actor is null) return gold.Any(span => span is null);
        var named = gold.Where(span => span is not null).Select(span => span!.Value).ToArray();
        return others.Prepend(actor).Any(one => PartyJudge.Matches(one, named, reading));
    }

    private static string Words(EventActor? actor, Reading reading) => actor is null ? "" : reading.Quote(actor.Span);
}
