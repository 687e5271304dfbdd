namespace Hearsay.Entities.Times;

/// <summary>The kinds of phrase, most telling first; the first that fits at a token is taken.</summary>
internal static class TimePhrases
{
    private delegate FoundTime? Reader(SentenceWords words, Anchor anchor, int token);

    private static readonly Reader[] Readers =
    [
        CalendarPhrases.ReadIso,
        CalendarPhrases.ReadDayMonthYear,
        CalendarPhrases.ReadMonthDayYear,
        CalendarPhrases.ReadPart,
        CalendarPhrases.ReadMonth,
        CalendarPhrases.ReadQuarter,
        CalendarPhrases.ReadSeason,
        CalendarPhrases.ReadDecade,
        RelativePhrases.ReadWindow,
        RelativePhrases.ReadShifted,
        RelativePhrases.ReadNeighbour,
        RelativePhrases.ReadWeekday,
        RelativePhrases.ReadDay,
        CalendarPhrases.ReadYear,
        DurationPhrases.Read,
        RelativePhrases.ReadVague,
    ];

    public static FoundTime? Read(SentenceWords words, Anchor anchor, int token)
    {
        if (!char.IsLetterOrDigit(words[token].FirstOrDefault('-'))) return null;
        foreach (var reader in Readers)
        {
            if (reader(words, anchor, token) is { } found) return Signals.Apply(words, found);
        }
        return null;
    }
}
