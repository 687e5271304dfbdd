namespace Hearsay.Entities.Times;

/// <summary>Words around a date that open it into a window: "since March", "until 2024", "from May to June".</summary>
internal static class Signals
{
    public static List<FoundTime> Apply(SentenceWords words, List<FoundTime> times, Anchor anchor)
    {
        for (var i = 0; i < times.Count; i++)
        {
            if (i + 1 < times.Count && Range(words, times[i], UpToNow(times[i + 1], anchor)) is var (from, to))
            {
                (times[i], times[i + 1]) = (from, to);
                i++;
            }
            else
            {
                times[i] = Bound(words, times[i], anchor);
            }
        }
        return times;
    }

    /// <summary>Two times with "to" between them are one window; each keeps its own words and TIMEX3 value.</summary>
    private static (FoundTime From, FoundTime To)? Range(SentenceWords words, FoundTime first, FoundTime second)
    {
        if (first is not { From: { } from, To: { } firstTo } || second is not { To: { } to, From: not null } || first.Why == RelativePhrases.Window) return null;
        var joint = words[first.End];
        var gap = second.First - first.End - (words[second.First - 1] == "the" ? 1 : 0);
        if (gap != 1 || joint is not ("to" or "until" or "till" or "through" or "-" or "–" or "—") && !(joint == "and" && Before(words, first.First) == "between")) return null;
        if (joint == "to" && Before(words, first.First) is not "from" && first.Precision != second.Precision) return null;
        if (from > to)
        {
            var years = to.Year - from.Year + (firstTo.AddYears(to.Year - from.Year) > to ? -1 : 0);
            if (!first.Why.EndsWith("nearest-publication", StringComparison.Ordinal)) return null;
            (from, first) = (from.AddYears(years), first with { Timex = Period.Iso(from.AddYears(years))[..(first.Timex?.Length ?? 7)] });
        }
        else if (second.Why.StartsWith("calendar", StringComparison.Ordinal) && first.Why.EndsWith("nearest-publication", StringComparison.Ordinal) && from.Year < to.Year && from.Month <= to.Month)
        {
            from = new DateOnly(to.Year, from.Month, from.Day);
            first = first with { Timex = Period.Iso(from)[..(first.Timex?.Length ?? 7)] };
        }
        return (first with { From = from, To = to, Why = "range-window" }, second with { From = from, To = to, Why = "range-window" });
    }

    /// <summary>"Between March and now": now is the day of publication.</summary>
    private static FoundTime UpToNow(FoundTime time, Anchor anchor) =>
        time.Timex == "PRESENT_REF" ? time with { From = anchor.Published, To = anchor.Published, Precision = TimePrecision.Day } : time;

    private static FoundTime Bound(SentenceWords words, FoundTime time, Anchor anchor)
    {
        if (time.From is null && time.To is null || time.Why.Contains("window", StringComparison.Ordinal)) return time;
        return Before(words, time.First) switch
        {
            "since" => time with { To = anchor.Published is { } day && day >= time.From ? day : null, Why = "since-window" },
            "until" or "till" => time with { From = null, Why = "until-window" },
            "by" => time with { From = null, Why = "by-window" },
            "after" => time with { From = time.To?.AddDays(1), To = null, Why = "after-window" },
            "before" => time with { From = null, To = time.From?.AddDays(-1), Why = "before-window" },
            _ => time,
        };
    }

    private static string Before(SentenceWords words, int first) =>
        words[first - 1] == "the" ? words[first - 2] : words[first - 1];
}
