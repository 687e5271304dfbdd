namespace Hearsay.Stories.Grades;

/// <summary>Days as a reader of British English expects them.</summary>
internal static class Days
{
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
