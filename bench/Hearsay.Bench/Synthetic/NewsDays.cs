namespace Hearsay.Bench.Synthetic;

/// <summary>How many reports a day has: every twentieth day is hot, and the day after it half as hot.</summary>
internal static class NewsDays
{
    private const int Quiet = 110;

    private const int Hot = 550;

    private const int Days = 8000;

    private static readonly int[] Ends = MakeEnds();

    public static DateOnly FirstDay { get; } = new(2024, 1, 1);

    /// <summary>When a report comes out: its day from 0, and the minute of it.</summary>
    public static (int Day, int Minute) Of(int number)
    {
        var day = Array.BinarySearch(Ends, number + 1);
        if (day < 0) day = ~day;
        var first = day == 0 ? 0 : Ends[day - 1];
        return (day, (int)((number - first) * 1440L / (Ends[day] - first)));
    }

    private static int[] MakeEnds()
    {
        var (ends, end) = (new int[Days], 0);
        for (var day = 0; day < Days; day++)
        {
            var reports = IsHot(day) ? Hot : IsHot(day - 1) ? Hot / 2 : Quiet;
            ends[day] = end += reports;
        }
        return ends;
    }

    private static bool IsHot(int day) => day >= 0 && new Random(day * 31 + 7).Next(20) == 0;
}
