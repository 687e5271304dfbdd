namespace Hearsay.Eval.Times;

/// <summary>
/// Counts as TempEval-3 does (UzZaman et al. 2013): strict wants the same span, relaxed one character in
/// common (each time used once), and the value counts among those.
/// </summary>
internal sealed class TimeScore
{
    private int _values;

    public F1 Strict { get; private set; }

    public F1 Relaxed { get; private set; }

    public void Add(TimeText text, ImmutableArray<TimeValue> found, Action<string> tell)
    {
        Strict += F1.Of([.. found.Select(t => t.Span!.Value)], [.. text.Times.Select(t => t.Span)]);
        var left = found.ToList();
        var matched = 0;
        foreach (var gold in text.Times)
        {
            var match = left.FirstOrDefault(t => t.Span == gold.Span) ?? left.FirstOrDefault(t => t.Span!.Value.Overlaps(gold.Span));
            if (match is null)
            {
                tell($"missed [{Quote(text, gold.Span)}] {Wanted(gold)}");
                continue;
            }
            left.Remove(match);
            matched++;
            if (gold.Agrees(match)) _values++;
            else tell($"value [{Quote(text, gold.Span)}] wanted {Wanted(gold)}, read {match.Timex} {match.From:yyyy-MM-dd}..{match.To:yyyy-MM-dd} by {match.Why}");
            if (match.Span != gold.Span) tell($"span  [{Quote(text, gold.Span)}] read [{Quote(text, match.Span!.Value)}]");
        }
        foreach (var extra in left) tell($"extra [{Quote(text, extra.Span!.Value)}] {extra.Timex} by {extra.Why}");
        Relaxed += new F1(matched, found.Length, text.Times.Length);
    }

    public IEnumerable<Row> Rows(string what, double? floor = null)
    {
        yield return Strict.ToRow($"{what}, strict span");
        yield return Relaxed.ToRow($"{what}, relaxed span", floor);
        yield return new F1(_values, Relaxed.Predicted, Relaxed.Gold).ToRow($"{what}, relaxed span and value");
        yield return new Row($"{what}, value of those found", Relaxed.Right == 0 ? 0 : 100.0 * _values / Relaxed.Right, Note: "accuracy");
    }

    private static string Wanted(GoldTime gold) => gold.Timex ?? string.Join(" or ", gold.Periods.Select(p => $"{p.From:yyyy-MM-dd}..{p.To:yyyy-MM-dd}"));

    private static string Quote(TimeText text, TextSpan span) =>
        $"{text.Text[Math.Max(0, span.Start - 30)..span.Start]}«{text.Text[span.Start..span.End]}»{text.Text[span.End..Math.Min(text.Text.Length, span.End + 20)]}".ReplaceLineEndings(" ");
}
