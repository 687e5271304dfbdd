using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Web.Reviews;

/// <summary>The queue of what is uncertain, and what people decide of it.</summary>
internal static class ReviewRoutes
{
    private const double Doubtful = 0.5;
    private const int MostReports = 60;
    private const int MostItems = 40;

    public static IResult Show(string? item, string? refusal, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var readings = Latest(ledger);
        var queue = readings.SelectMany(reading => reading.Attributions.Where(one => one.Confidence < Doubtful)
                .Select(one => (Reading: reading, Attribution: one)))
            .OrderBy(pair => pair.Attribution.Confidence).Take(MostItems).ToArray();
        var current = item ?? (queue.Length > 0 ? Key(queue[0].Reading, queue[0].Attribution) : null);
        var open = current is null ? default : Find(ledger, current);
        return ScreenRoutes.Show<ReviewPage>(new()
        {
            [nameof(ReviewPage.View)] = new ReviewScreen
            {
                Queue = [.. queue.Select(pair => new ReviewItem(Key(pair.Reading, pair.Attribution), Question(pair.Reading, pair.Attribution), $"{pair.Reading.Report.Outlet ?? pair.Reading.Report.Doc}, {pair.Attribution.Confidence * 100:0}% sure"))],
                Current = current,
                Reading = open.Reading,
                Attribution = open.Attribution,
                Decided = [.. Enum.GetValues<CorrectionKind>().SelectMany(kind => ledger.Standing(kind)).OrderByDescending(one => one.Number).Take(10)],
                Refusal = refusal,
            },
            [nameof(ReviewPage.Frame)] = frames.Of(context),
        });
    }

    public static IResult Decide([FromForm] string item, [FromForm] string decision, [FromForm] string actor, [FromForm] string reason, [FromForm] string? source, IClaimLedger ledger)
    {
        var edits = ImmutableSortedDictionary<string, string>.Empty;
        if (decision == "edit")
        {
            if (PlaceOf(ledger, item, source?.Trim() ?? "") is not { } place)
                return Refuse($"“{source}” does not stand in the report. Copy the source from its text.", item);
            edits = edits.Add("source", place).Add("root", source!.Trim());
        }
        var action = decision switch { "accept" => CorrectionAction.Accept, "reject" => CorrectionAction.Reject, _ => CorrectionAction.Edit };
        return Keep(ledger, new CorrectionRequest
        {
            Kind = CorrectionKind.Attribution,
            Action = action,
            Object = item,
            Actor = actor,
            Reason = reason,
            Edits = edits,
        }, item);
    }

    public static IResult Undo([FromForm] long number, [FromForm] string actor, IClaimLedger ledger) => Keep(ledger, new CorrectionRequest
    {
        Kind = CorrectionKind.Attribution,
        Action = CorrectionAction.Undo,
        Object = number.ToString(CultureInfo.InvariantCulture),
        Actor = actor,
        Reason = "taken back on the review page",
    }, null);

    private static IResult Keep(IClaimLedger ledger, CorrectionRequest request, string? item)
    {
        try
        {
            ledger.Correct(request);
            return Results.LocalRedirect("/review");
        }
        catch (Exception failure) when (failure is LedgerException or ArgumentException)
        {
            return Refuse(failure.Message, item);
        }
    }

    private static IResult Refuse(string why, string? item) =>
        Results.LocalRedirect($"/review?refusal={Uri.EscapeDataString(why)}{(item is null ? "" : $"&item={Uri.EscapeDataString(item)}")}");

    /// <summary>Where words stand in the report of an item, nearest to its cue, as <c>12..25</c>; null where they do not.</summary>
    private static string? PlaceOf(IClaimLedger ledger, string item, string words)
    {
        if (words.Length == 0 || Find(ledger, item) is not ({ } reading, { } attribution)) return null;
        var near = attribution.Cue.Concat(attribution.Content).Select(span => span.Start).DefaultIfEmpty(0).First();
        var best = -1;
        for (var at = reading.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = reading.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (best < 0 || Math.Abs(at - near) < Math.Abs(best - near)) best = at;
        return best < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{best}..{best + words.Length}");
    }

    private static string Key(Reading reading, Attribution attribution) => $"{reading.Report.Id}:a{attribution.Id.Value}";

    private static (Reading? Reading, Attribution? Attribution) Find(IClaimLedger ledger, string key)
    {
        var at = key.LastIndexOf(":a", StringComparison.Ordinal);
        if (at < 0 || !int.TryParse(key.AsSpan(at + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return default;
        var reading = ledger.Reading(new ReportId(key[..at]));
        return reading is null ? default : (reading, reading.Attributions.FirstOrDefault(one => one.Id.Value == number));
    }

    private static string Question(Reading reading, Attribution attribution)
    {
        var words = attribution.Source.Length > 0 ? reading.Quote(attribution.Source[0]) : "Nobody named";
        return $"{Short(words)}: {Short(attribution.Content.Length > 0 ? reading.Quote(attribution.Content[0]) : "")}";
    }

    private static string Short(string words)
    {
        var line = Parts.ClaimTexts.OneLine(words);
        return line.Length <= 50 ? line : line[..50] + " …";
    }

    private static List<Reading> Latest(IClaimLedger ledger) =>
    [
        .. ledger.Search(new SearchRequest { Limit = SearchRequest.MaxLimit }).Lines.Select(line => line.Report).Distinct().Take(MostReports)
            .Select(ledger.Reading).OfType<Reading>(),
    ];
}
