using Hearsay.Ledger;
using Hearsay.Ledger.Corrections;
using Hearsay.Web.Jobs;
using Hearsay.Web.Pages;
using Hearsay.Web.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Web.Reviews;

/// <summary>The queue of what is uncertain, and what people decide of it.</summary>
internal static class ReviewRoutes
{
    private const int DecidedLately = 10;

    /// <summary>What is kept where somebody only says that a thing is right.</summary>
    private const string LookedAt = "looked at and found right";

    public static IResult Show(string? item, string? refusal, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var queue = ReviewQueue.Of(ledger);
        var current = item ?? (queue.Length > 0 ? queue[0].Key : null);
        return ScreenRoutes.Show<ReviewPage>(new()
        {
            [nameof(ReviewPage.View)] = new ReviewScreen
            {
                Queue = queue,
                Current = current,
                Case = current is null ? null : CaseFinder.Find(ledger, ReviewKey.Parse(current)),
                Decided = ledger.Decided(DecidedLately),
                Refusal = refusal,
                Actor = ActorName.Of(context),
            },
            [nameof(ReviewPage.Frame)] = frames.Of(context),
        });
    }

    public static IResult Decide([FromForm] string item, [FromForm] string decision, [FromForm] string? actor, [FromForm] string? reason, HttpContext context, IClaimLedger ledger, JobDesk desk)
    {
        var key = ReviewKey.Parse(item);
        var edits = ImmutableSortedDictionary<string, string>.Empty;
        if (decision == "edit" && EditsOf(ledger, key, context.Request.Form, out edits) is { } refusal) return Refuse(refusal, item);
        if (decision != "edit" && Typed(context.Request.Form)) return Refuse("You wrote something to put right. Choose 'Put it right', or empty the field.", item);
        return Keep(ledger, desk, context, new CorrectionRequest
        {
            Kind = key.Kind,
            Action = decision switch { "accept" => CorrectionAction.Accept, "reject" => CorrectionAction.Reject, _ => CorrectionAction.Edit },
            Object = key.Object,
            Actor = actor ?? "",
            Reason = string.IsNullOrWhiteSpace(reason) && decision == "accept" ? LookedAt : reason ?? "",
            Edits = edits,
        }, item);
    }

    public static IResult Undo([FromForm] long number, [FromForm] string actor, HttpContext context, IClaimLedger ledger, JobDesk desk) => Keep(ledger, desk, context, new CorrectionRequest
    {
        Kind = CorrectionKind.Attribution,
        Action = CorrectionAction.Undo,
        Object = number.ToString(CultureInfo.InvariantCulture),
        Actor = actor,
        Reason = "taken back on the review page",
    }, null);

    private static IResult Keep(IClaimLedger ledger, JobDesk desk, HttpContext context, CorrectionRequest request, string? item)
    {
        try
        {
            ledger.Correct(request);
            ActorName.Keep(context, request.Actor);
            desk.LinkSoon();
            return Results.LocalRedirect("/review");
        }
        catch (Exception failure) when (failure is LedgerException { Fault: LedgerFault.BadRequest } or ArgumentException)
        {
            return Refuse(failure.Message, item);
        }
    }

    private static IResult Refuse(string why, string? item) =>
        Results.LocalRedirect($"/review?refusal={Uri.EscapeDataString(why)}{(item is null ? "" : $"&item={Uri.EscapeDataString(item)}")}");

    private static bool Typed(IFormCollection form) => ((string[])["source", "type", "actor-code", "recipient-code"]).Any(name => form[name].ToString().Trim().Length > 0);

    /// <summary>The fields that a form sets; what is wrong with them, or null.</summary>
    private static string? EditsOf(IClaimLedger ledger, ReviewKey key, IFormCollection form, out ImmutableSortedDictionary<string, string> edits)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        string? refusal = null;
        switch (key.Kind)
        {
            case CorrectionKind.Attribution:
                var source = form["source"].ToString().Trim();
                if (PlaceOf(ledger, key, source) is { } place) (fields["source"], fields["root"]) = (place, source);
                else refusal = source.Length == 0 ? "Write the right source in words of the report." : $"“{source}” does not stand in the report. Copy the source from its text.";
                break;
            case CorrectionKind.Event:
                foreach (var (name, field) in ((string, string)[])[("type", "type"), ("actor-code", "actor"), ("recipient-code", "recipient")])
                    if (form[name].ToString().Trim() is { Length: > 0 } value) fields[field] = value;
                if (fields.Count == 0) refusal = "Write a type or a code to put right.";
                break;
            default:
                fields["relation"] = form["relation"].ToString();
                break;
        }
        edits = fields.ToImmutableSortedDictionary(StringComparer.Ordinal);
        return refusal;
    }

    /// <summary>Where words stand in the report of an item, nearest to its cue, as <c>12..25</c>; null where they do not.</summary>
    private static string? PlaceOf(IClaimLedger ledger, ReviewKey key, string words)
    {
        if (words.Length == 0 || CaseFinder.Attribution(ledger, key.Object) is not { } open) return null;
        var text = open.Reading.Text;
        var near = open.Attribution.Cue.Concat(open.Attribution.Content).Select(span => span.Start).FirstOrDefault();
        var best = -1;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (best < 0 || Math.Abs(at - near) < Math.Abs(best - near)) best = at;
        return best < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{best}..{best + words.Length}");
    }
}
