namespace Hearsay.Eval.Times;

/// <summary>One time of a data set.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Timex">Its TIMEX3 value where the data set gives one.</param>
/// <param name="Periods">The periods that count as right where the data set gives days; an open end is null.</param>
internal sealed record GoldTime(TextSpan Span, string? Timex, ImmutableArray<(DateOnly? From, DateOnly? To)> Periods)
{
    /// <summary>True where a time found means the same: by TIMEX3 value, else by the first and last day.</summary>
    public bool Agrees(TimeValue found)
    {
        if (Timex is not null) return found.Timex == Timex;
        return Periods.Contains((found.From, found.To))
            || found.Timex is { } timex && PartialDate.Parse(timex) is { } period && Periods.Contains(period);
    }
}
