namespace Hearsay.Entities.Times;

/// <summary>Words before a date that open it into a window: "since March", "until 2024", "from May to June".</summary>
internal static class Signals
{
    public static FoundTime Apply(SentenceWords words, FoundTime time)
    {
        if (time.From is null && time.To is null || time.Why.Contains("window", StringComparison.Ordinal)) return time;
        return Before(words, time.First) switch
        {
            "since" => time with { To = null, Why = "since-window" },
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
