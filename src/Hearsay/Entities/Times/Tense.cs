namespace Hearsay.Entities.Times;

/// <summary>Which way a clause looks from the day of publication.</summary>
internal enum Tense
{
    /// <summary>The time hangs on a noun, or the verb does not say.</summary>
    Unknown,

    /// <summary>"said on Friday".</summary>
    Past,

    /// <summary>"will meet on Friday", "is due on Friday"; with a date, the present looks ahead too.</summary>
    Future,
}
