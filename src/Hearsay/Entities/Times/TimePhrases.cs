namespace Hearsay.Entities.Times;

/// <summary>The kinds of phrase, most telling first; the first that fits at a token is taken.</summary>
internal static class TimePhrases
{
    private delegate FoundTime? Reader(SentenceWords words, Anchor anchor, int token);

    private static readonly Reader[] Readers =
    [
        DayPhrases.ReadIso,
        DayPhrases.ReadDayMonthYear,
        DayPhrases.ReadMonthDayYear,
        DayPhrases.ReadHoliday,
        PartPhrases.ReadOrdinal,
        PartPhrases.ReadPart,
        PartPhrases.ReadSoFar,
        PartPhrases.ReadWeekAround,
        CalendarPhrases.ReadMonth,
        CalendarPhrases.ReadSeason,
        CalendarPhrases.ReadCentury,
        CalendarPhrases.ReadDecade,
        AnaphoricPhrases.ReadPointed,
        AnaphoricPhrases.ReadShifted,
        RelativePhrases.ReadWindow,
        RelativePhrases.ReadShifted,
        RelativePhrases.ReadNeighbour,
        RelativePhrases.ReadWeekend,
        RelativePhrases.ReadWeekday,
        RelativePhrases.ReadDay,
        CalendarPhrases.ReadYear,
        DurationPhrases.ReadRecurring,
        DurationPhrases.Read,
        RelativePhrases.ReadVague,
    ];

    public static FoundTime? Read(SentenceWords words, Anchor anchor, int token)
    {
        if (!TimeLexicon.Shipped.Begins(words[token])) return null;
        foreach (var reader in Readers)
        {
            if (reader(words, anchor, token) is { } found) return found;
        }
        return null;
    }
}
