using System.Buffers;
using Hearsay.Exports;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Web.Jobs;
using Hearsay.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Api;

/// <summary>Reports: submit, list, read.</summary>
internal static class ReportRoutes
{
    private static readonly ImmutableArray<string> Layers = ["attributions", "claims", "events", "entities", "text", "conllu"];

    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/reports", Submit).WithName("submit").WithTags("reports").WithSummary("Give a report, a page or a file of many to be read, or the address of a page")
            .WithDescription("The body is what 'hearsay read' takes: text, HTML, JSON Lines, a feed or a web archive. The answer names the job; reports it filed stand there. With 'url' and no body the page at that address is fetched and read.")
            .WithMetadata(new QueryWords(["name", "outlet", "published", "url"]))
            .Produces(StatusCodes.Status202Accepted, contentType: "application/json").ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status501NotImplemented).ProducesProblem(StatusCodes.Status429TooManyRequests).DisableAntiforgery();
        api.MapGet("/reports", (HttpContext context, IClaimLedger ledger) => ApiAnswer.List(context, (page, output) =>
        {
            var reports = ledger.Filed(page.Request);
            ReportFields.Write(reports.Lines, output);
            return reports.Next;
        })).ToldList("reports", "reports", "Reports, latest filed first");
        api.MapGet("/reports/{id}", (string id, HttpContext context, IClaimLedger ledger) => Of(id, ledger, reading => ApiAnswer.One(context, output => ReadingFormats.Create("json").Write(reading, output))))
            .Told("report", "reports", "Everything that was read in a report, corrections applied");
        api.MapGet("/reports/{id}/bytes", (string id, HttpContext context, IClaimLedger ledger) =>
                ledger.Archived(new ReportId(id)) is { } bytes ? Download(context, id, bytes) : ApiRoutes.Missing($"No report has the hash '{id}'."))
            .Told("report-bytes", "reports", "The bytes as they came", "application/octet-stream");
        api.MapGet("/reports/{id}/versions", (string id, HttpContext context, IClaimLedger ledger) => Of(id, ledger, reading => ApiAnswer.List(context, (_, output) =>
        {
            ReportFields.Write(reading.Report.CanonicalUrl is { } address ? ledger.Versions(address) : ledger.Reports(reading.Report.Id.Value), output);
            return null;
        }))).ToldList("report-versions", "reports", "The versions of an article, oldest first");
        api.MapGet("/reports/{id}/{layer}", Layer).ToldList("report-layer", "reports", $"One layer of a report: {string.Join(", ", Layers)}");
    }

    private static IResult Layer(string id, string layer, HttpContext context, IClaimLedger ledger)
    {
        if (!Layers.Contains(layer)) return ApiRoutes.Missing($"Reports have no layer '{layer}'. There are {string.Join(", ", Layers)}.");
        return Of(id, ledger, reading =>
        {
            if (layer is not ("text" or "conllu")) return ApiAnswer.List(context, (_, output) => Written(layer, reading, output));
            var buffer = new ArrayBufferWriter<byte>();
            Written(layer, reading, buffer);
            return ApiAnswer.Tagged(context, buffer.WrittenSpan.ToArray(), "text/plain; charset=utf-8");
        });
    }

    private static string? Written(string layer, Reading reading, IBufferWriter<byte> output)
    {
        ReadingFormats.Create(layer).Write(reading, output);
        return null;
    }

    /// <summary>By hash, or the beginning of it, or by name where only one report has it.</summary>
    private static IResult Of(string id, IClaimLedger ledger, Func<Reading, IResult> show)
    {
        if (ledger.Reading(new ReportId(id)) is { } exact) return show(exact);
        return ledger.Reports(id) switch
        {
            [] => ApiRoutes.Missing($"No report is called '{id}'."),
            [var one] => ledger.Reading(one.Report) is { } reading ? show(reading) : ApiRoutes.Missing($"The report '{id}' has no reading."),
            var several => Problems.Of(StatusCodes.Status409Conflict, "several", $"{several.Length} reports are called '{id}': use a hash, for example {several[0].Report}."),
        };
    }

    /// <summary>Never as a page: what came from elsewhere is not rendered here.</summary>
    private static IResult Download(HttpContext context, string id, byte[] bytes)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{id}\"";
        return ApiAnswer.Tagged(context, bytes, "application/octet-stream");
    }

    private static async Task<IResult> Submit(HttpContext context, JobDesk desk)
    {
        var (request, query) = (context.Request, context.Request.Query);
        if (request.HasFormContentType)
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "media-type", "Send the report itself as the body, not a form; name, outlet and published go into the address.");
        DateOnly? published = null;
        if (query["published"].ToString() is { Length: > 0 } given)
        {
            if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", $"'{given}' is not a day: write published as 2026-03-24.");
            published = day;
        }
        var options = new IntakeOptions
        {
            Outlet = query["outlet"].ToString().Trim() is { Length: > 0 } outlet ? outlet : null,
            Published = published is { } known ? new ReportDate(known, null) : null,
        };
        if (query["url"].ToString() is { Length: > 0 } url) return Fetched(url, options, context, desk);
        var name = SafeName(query["name"].ToString(), request.ContentType);
        string path;
        try
        {
            path = await Uploads.Keep(request.Body, Path.GetExtension(name), context.RequestAborted);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.Of(refused.StatusCode, "too-large", "The upload is larger than this server takes. Split it, or read it with 'hearsay read'.");
        }
        if (new FileInfo(path).Length == 0)
        {
            File.Delete(path);
            return Problems.Of(StatusCodes.Status400BadRequest, "empty", "The body is empty. Send the text, page or file as the body.");
        }
        return Taken(desk.Submit(name, path, options, isTemporary: true), context);
    }

    private static IResult Fetched(string url, IntakeOptions options, HttpContext context, JobDesk desk)
    {
        if (!desk.Fetches) return Problems.Of(StatusCodes.Status501NotImplemented, "no-fetching", "This server fetches nothing. Send the page itself as the body.");
        if (!PageAddress.TryRead(url, out var address)) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", $"'{url}' is no address of a page. {PageAddress.Advice}");
        if (context.Request.ContentLength > 0) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", "Send either a body or 'url', not both.");
        return Taken(desk.Submit(address, options), context);
    }

    private static IResult Taken(Job job, HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = $"/api/v1/jobs/{job.Number}";
        var buffer = new ArrayBufferWriter<byte>();
        JobFields.Write([job], buffer);
        return Results.Text(buffer.WrittenSpan, ApiAnswer.Json, StatusCodes.Status202Accepted);
    }

    /// <summary>The last part of a name, with the ending that says what is in the body.</summary>
    private static string SafeName(string given, string? type)
    {
        var name = string.Concat(Path.GetFileName(given.Replace('\\', '/')).Where(c => !char.IsControl(c))).Trim();
        if (name.Length is 0 or > 200) name = "report";
        return Path.HasExtension(name) ? name : name + type?.Split(';')[0].Trim() switch
        {
            "text/html" => ".html",
            "application/json" or "application/x-ndjson" => ".jsonl",
            _ => ".txt",
        };
    }
}
