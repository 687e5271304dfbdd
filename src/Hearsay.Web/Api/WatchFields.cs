using System.Buffers;
using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Watching;
using Hearsay.Web.Safety;
using Hearsay.Web.Searches;
using Hearsay.Web.Watches;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Api;

/// <summary>Kept searches, what they fired at, and how a search divides.</summary>
internal static class WatchFields
{
    public static void MapWatches(this IEndpointRouteBuilder api)
    {
        api.MapGet("/facets", Facets).Told("facets", "claims", "How the claims of a search divide by outlet, party, stance and so on").WithMetadata(new QueryWords([.. QueryWords.Facets]));
        api.MapGet("/watches", (HttpContext context, IClaimLedger ledger) => ApiAnswer.List(context, (_, output) =>
        {
            using var lines = new JsonLines(output, default);
            foreach (var watch in ledger.Watches.Standing()) Write(lines, watch);
            return null;
        })).ToldList("watches", "watches", "Searches that are kept");
        api.MapPost("/watches", Add).WithName("keep-watch").WithTags("watches").WithSummary("Keep a search: the facets say what for")
            .WithMetadata(new QueryWords(["name", "by", "kinds", .. QueryWords.Facets])).Produces(StatusCodes.Status201Created, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests).DisableAntiforgery();
        api.MapDelete("/watches/{number:long}", End).WithName("end-watch").WithTags("watches").WithSummary("End a watch; what it fired at stays")
            .WithMetadata(new QueryWords(["by"])).Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests).DisableAntiforgery();
        api.MapGet("/alerts", Alerts).ToldList("alerts", "watches", "What watches fired at, latest first, with its words", "watch");
    }

    private static IResult Facets(HttpContext context, IClaimLedger ledger)
    {
        var request = SearchQuery.Read(context.Request.Query, out var refusal);
        if (refusal is not null) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", refusal);
        var facets = ledger.Facets(request);
        return ApiAnswer.One(context, output =>
        {
            using var lines = new JsonLines(output, default);
            var json = lines.Json;
            json.WriteStartObject();
            json.WriteString("schema", "hearsay/facets/1");
            json.WriteNumber("counted", facets.Counted);
            json.WriteBoolean("whole", facets.IsWhole);
            json.WriteBoolean("capped", facets.IsCapped);
            json.WriteNumber("originators", facets.Originators);
            Write(json, "outlet", facets.Outlets);
            Write(json, "principal", facets.Principals);
            Write(json, "stance", facets.Stances);
            Write(json, "type", facets.Types);
            Write(json, "place", facets.Places);
            Write(json, "grade", facets.Grades);
            Write(json, "month", facets.Months);
            lines.End();
        });
    }

    private static IResult Add(HttpContext context, IClaimLedger ledger)
    {
        var query = context.Request.Query;
        var search = SearchQuery.Read(query, out var refusal);
        ImmutableArray<AlertKind> kinds = [];
        refusal ??= ReadKinds(query["kinds"].ToString(), out kinds);
        if (refusal is not null) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", refusal);
        var watch = ledger.Watches.Add(new WatchRequest { Name = query["name"].ToString(), Search = search, Kinds = kinds, Actor = query["by"].ToString() });
        var buffer = new ArrayBufferWriter<byte>();
        using (var lines = new JsonLines(buffer, default)) Write(lines, watch);
        context.Response.Headers.Location = $"/watches?watch={watch.Number}";
        return Results.Text(buffer.WrittenSpan, ApiAnswer.Json, StatusCodes.Status201Created);
    }

    private static IResult End(long number, HttpContext context, IClaimLedger ledger)
    {
        ledger.Watches.End(number, context.Request.Query["by"].ToString());
        return Results.NoContent();
    }

    private static IResult Alerts(HttpContext context, IClaimLedger ledger)
    {
        long? watch = null;
        if (context.Request.Query["watch"].ToString() is { Length: > 0 } given)
        {
            if (!long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", $"'{given}' is no number of a watch.");
            watch = number;
        }
        return ApiAnswer.List(context, (page, output) =>
        {
            var alerts = ledger.Watches.Alerts(watch, page.Request);
            using var lines = new JsonLines(output, default);
            foreach (var alert in alerts.Lines) Write(lines, alert);
            return alerts.Next;
        });
    }

    private static string? ReadKinds(string given, out ImmutableArray<AlertKind> kinds)
    {
        var read = ImmutableArray.CreateBuilder<AlertKind>();
        foreach (var code in given.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var known = Enum.GetValues<AlertKind>().Where(kind => AlertTexts.Code(kind) == code).ToArray();
            if (known.Length == 0)
            {
                kinds = [];
                return $"'{code}' is nothing that a watch fires at: write {string.Join(", ", Enum.GetValues<AlertKind>().Select(AlertTexts.Code))}.";
            }
            read.Add(known[0]);
        }
        kinds = read.ToImmutable();
        return null;
    }

    private static void Write(JsonLines lines, Watch watch)
    {
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("schema", "hearsay/watch/1");
        json.WriteNumber("number", watch.Number);
        json.WriteString("name", watch.Name);
        json.WriteString("query", SearchQuery.Write(watch.Search));
        json.WriteStartArray("kinds");
        foreach (var kind in watch.Kinds) json.WriteStringValue(AlertTexts.Code(kind));
        json.WriteEndArray();
        json.WriteString("by", watch.Actor);
        json.WriteString("made", watch.Made);
        json.WriteNumber("alerts", watch.Alerts);
        lines.End();
    }

    private static void Write(JsonLines lines, Alert alert)
    {
        lines.Begin("hearsay/alert/1", alert.Report.Doc);
        var json = lines.Json;
        json.WriteNumber("number", alert.Number);
        json.WriteNumber("watch", alert.Watch);
        json.WriteString("name", alert.Name);
        json.WriteString("kind", AlertTexts.Code(alert.Kind));
        json.WriteString("at", alert.At);
        json.WriteString("report", alert.Report.Report.Value);
        lines.Text("outlet", alert.Report.Outlet);
        json.WriteString("claim", alert.Claim.Value);
        json.WriteString("words", alert.Words);
        json.WriteNumber("more", alert.More);
        json.WriteString("sentence", alert.Sentence);
        json.WriteString("page", AlertTexts.Permalink(alert));
        lines.End();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<FacetCount> counts)
    {
        json.WriteStartObject(name);
        foreach (var count in counts) json.WriteNumber(count.Value, count.Count);
        json.WriteEndObject();
    }
}
