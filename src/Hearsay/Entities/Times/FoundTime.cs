namespace Hearsay.Entities.Times;

/// <summary>A time at [First, End) in tokens, before it becomes a value with a span.</summary>
internal readonly record struct FoundTime(
    int First, int End, DateOnly? From, DateOnly? To, TimePrecision Precision, string? Symbolic, string? Timex, string Why)
{
    public static FoundTime Of(int first, int end, Period period, string why) =>
        new(first, end, period.From, period.To, period.Precision, null, period.Timex, why);

    public TimeValue ToValue(SentenceWords words) =>
        new(words.Span(First, End), From, To, Precision, Symbolic, Timex, Why);
}
