namespace Hearsay.Ledger.Watching;

/// <summary>That a watch fired, with the words that made it.</summary>
/// <param name="Number">Its number in the ledger; later ones are greater.</param>
/// <param name="Watch">The number of the watch.</param>
/// <param name="Name">What people call the watch.</param>
/// <param name="Kind">What fired.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Report">The report that brought it.</param>
/// <param name="Claim">The claim that matches.</param>
/// <param name="Span">Where its predicate stands in the report.</param>
/// <param name="Words">Its words.</param>
/// <param name="More">How many more claims of the report match.</param>
/// <param name="Sentence">What happened, in one plain sentence.</param>
public sealed record Alert(
    long Number, long Watch, string Name, AlertKind Kind, string At, ReportLine Report, ClaimId Claim, TextSpan Span, string Words, int More, string Sentence);
