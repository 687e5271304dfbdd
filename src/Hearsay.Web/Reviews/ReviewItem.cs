namespace Hearsay.Web.Reviews;

/// <summary>Something uncertain that a person should look at.</summary>
/// <param name="Key">Names it in the address: <c>REPORT:a3</c>, <c>link:CLAIM | CLAIM</c>, <c>merge:NAME | NAME</c>, <c>code:EVENT</c>.</param>
/// <param name="Question">What is asked, in a few words.</param>
/// <param name="Words">What it is asked of.</param>
/// <param name="Note">Why it is asked.</param>
public sealed record ReviewItem(string Key, string Question, string Words, string Note);
