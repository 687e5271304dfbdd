using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Marks;
using Hearsay.Web.Parts;

namespace Hearsay.Web.Reviews;

/// <summary>
/// Puts together what is uncertain in the latest reports and was not decided: links near the threshold, names that end alike,
/// weak attributions, coded events whose actor has words and no code.
/// </summary>
internal static class ReviewQueue
{
    private const int MostReports = 40;
    private const int MostOfKind = 12;

    public static ImmutableArray<ReviewItem> Of(IClaimLedger ledger)
    {
        var latest = ledger.Filed(new PageRequest(MostReports)).Lines;
        ReportId[] reports = [.. latest.Select(line => line.Report)];
        var texts = latest.ToDictionary(line => line.Report, line => line.TextId);
        var decided = ledger.CorrectionsOf(reports).ToLookup(one => one.TextId);
        var readings = ledger.Readings(reports).Select(reading => (reading, decided[texts[reading.Report.Id]].ToImmutableArray())).ToArray();
        return [.. Links(ledger), .. Names(ledger), .. Attributions(readings), .. Codes(readings)];
    }

    private static IEnumerable<ReviewItem> Links(IClaimLedger ledger)
    {
        var links = ledger.Stories.UncertainLinks(4 * MostOfKind);
        var claims = ledger.Claims(links.SelectMany(link => (ClaimId[])[link.A.Claim, link.B.Claim]));
        return links.Select(link => (Link: link, Words: $"{Said(claims, link.A.Claim)} / {Said(claims, link.B.Claim)}")).DistinctBy(one => one.Words).Take(MostOfKind).Select(one => new ReviewItem(ReviewKey.Of(one.Link).ToString(), "Same statement?", one.Words, $"score {one.Link.Score.ToString("0.00", CultureInfo.InvariantCulture)}, taken as {RelationOf(one.Link.Relation)}"));
    }

    private static IEnumerable<ReviewItem> Names(IClaimLedger ledger) => ledger.Stories.UncertainNames(MostOfKind).Select(pair =>
        new ReviewItem(ReviewKey.Of(pair).ToString(), pair.Type == "Org" ? "Same organisation?" : "Same person?", $"{pair.A} / {pair.B}", "taken as two, the names end alike"));

    private static IEnumerable<ReviewItem> Attributions((Reading Reading, ImmutableArray<Correction> Decided)[] readings) => readings
        .SelectMany(one => one.Reading.Attributions.Where(item => item.Confidence < ReadingMarks.Doubtful && !IsDecided(one.Decided, CorrectionKind.Attribution, AnchorOf(item))).Select(item => (one.Reading, Item: item)))
        .OrderBy(pair => Math.Abs(pair.Item.Confidence - ReadingMarks.Doubtful)).Take(MostOfKind)
        .Select(pair => new ReviewItem(
            ReviewKey.Of(pair.Reading, pair.Item).ToString(), "Who said it?",
            $"{(pair.Item.Source.Length > 0 ? Short(pair.Reading.Quote(pair.Item.Source[0])) : "nobody named")}: {Short(pair.Item.Content.Length > 0 ? pair.Reading.Quote(pair.Item.Content[0]) : "")}",
            $"{pair.Item.Confidence * 100:0}% sure"));

    private static IEnumerable<ReviewItem> Codes((Reading Reading, ImmutableArray<Correction> Decided)[] readings) => readings
        .SelectMany(one => one.Reading.Events.Where(item => IsUncoded(item) && !IsDecided(one.Decided, CorrectionKind.Event, item.Trigger)).Select(item => (one.Reading, Item: item)))
        .Take(MostOfKind)
        .Select(pair => new ReviewItem(
            ReviewKey.Of(pair.Item).ToString(), "Right code?", $"{pair.Item.Type}: {Short(pair.Reading.Quote(pair.Item.Trigger))}", pair.Item.Actor is null ? "nobody acts" : "no code for who acts"));

    /// <summary>True where the words name who acts or is acted upon and no code stands for them, or where nobody acts.</summary>
    private static bool IsUncoded(CodedEvent coded) => coded.Actor is null || coded.Actor.Country is null || coded.Recipient is { Country: null };

    private static bool IsDecided(ImmutableArray<Correction> decided, CorrectionKind kind, TextSpan anchor) => decided.Any(one => one.Kind == kind && one.Anchor == anchor);

    private static TextSpan AnchorOf(Attribution item) => item.Cue.Concat(item.Content).Concat(item.Source).First();

    private static string Said(ImmutableDictionary<ClaimId, FoundClaim> claims, ClaimId claim) => claims.TryGetValue(claim, out var found) ? Short(found.Said) : claim.Value;

    /// <summary>A relation of claims in words.</summary>
    public static string RelationOf(ClaimRelation relation) => relation switch
    {
        ClaimRelation.Same => "the same",
        ClaimRelation.PartOf => "part of the other",
        ClaimRelation.Related => "related",
        _ => "different",
    };

    private static string Short(string words)
    {
        var line = ClaimTexts.OneLine(words);
        return line.Length <= 48 ? line : line[..48] + " …";
    }
}
