using System.Buffers;
using Hearsay.Events.Registers;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Searching;
using Hearsay.Web.Exports;
using Hearsay.Web.Safety;
using Hearsay.Web.Searches;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Api;

/// <summary>What reports say: search, claims, attributions, events, registers.</summary>
internal static class ClaimRoutes
{
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", (HttpContext context, IClaimLedger ledger) => Search(context, ledger, SearchLines.Write))
            .ToldList("search", "claims", "Claims by words and facets, in short", QueryWords.Facets);
        api.MapGet("/claims", (HttpContext context, IClaimLedger ledger) => Found(context, ledger, (found, output) => new ClaimsFormat(OffsetUnit.CodePoints).Write(found.Reading with { Claims = found.Claims }, output)))
            .ToldList("claims", "claims", "Claims by words and facets, with everything that is known of them", QueryWords.Facets);
        api.MapGet("/attributions", (HttpContext context, IClaimLedger ledger) => Found(context, ledger, WriteAttributions))
            .ToldList("attributions", "claims", "Who said the claims that are found, in which words", QueryWords.Facets);
        api.MapGet("/events", (HttpContext context, IClaimLedger ledger) => Found(context, ledger, WriteEvents))
            .ToldList("events", "claims", "Coded events of the claims that are found", QueryWords.Facets);
        api.MapGet("/claims/{id}", One).Told("claim", "claims", "A claim with its evidence, once for each report that has it");
        api.MapGet("/registers", (HttpContext context) => ApiAnswer.List(context, (_, output) => RegisterLines.Names(output)))
            .ToldList("registers", "claims", "The registers and their columns");
        api.MapGet("/registers/{name}", Register).ToldList("register", "claims", "Rows of a register that rest on the claims that are found", QueryWords.Facets);
    }

    private static IResult Search(HttpContext context, IClaimLedger ledger, Action<SearchPage, IBufferWriter<byte>> write)
    {
        var request = SearchQuery.Read(context.Request.Query, out var refusal);
        if (refusal is not null) return Problems.Of(StatusCodes.Status400BadRequest, "bad-request", refusal);
        if (ApiAnswer.WantsLines(context.Request)) ledger.Search(request with { Limit = 1, After = null }); // refuses before the first line is out
        return ApiAnswer.List(context, (page, output) =>
        {
            var found = ledger.Search(request with { Limit = page.Limit, After = page.After });
            write(found, output);
            return found.Next;
        });
    }

    private static IResult Found(HttpContext context, IClaimLedger ledger, Action<FoundReport, IBufferWriter<byte>> write) => Search(context, ledger, (page, output) =>
    {
        foreach (var found in FoundReport.Of(ledger, page.Lines)) write(found, output);
    });

    private static void WriteAttributions(FoundReport found, IBufferWriter<byte> output)
    {
        var wanted = found.Claims.Select(claim => claim.Attribution).ToHashSet();
        new AttributionsFormat(OffsetUnit.CodePoints).Write(found.Reading with { Attributions = [.. found.Reading.Attributions.Where(one => wanted.Contains(one.Id))] }, output);
    }

    private static void WriteEvents(FoundReport found, IBufferWriter<byte> output) =>
        new EventsFormat(OffsetUnit.CodePoints).Write(found.Reading with { Events = [.. found.Claims.SelectMany(found.EventsOf)] }, output);

    private static IResult One(string id, HttpContext context, IClaimLedger ledger)
    {
        var lines = ledger.Claims(id);
        if (lines.IsEmpty) return ApiRoutes.Missing($"No claim is called '{id}'.");
        return ApiAnswer.List(context, (_, output) =>
        {
            foreach (var found in FoundReport.Of(ledger, lines)) new ClaimsFormat(OffsetUnit.CodePoints).Write(found.Reading with { Claims = found.Claims }, output);
            return null;
        });
    }

    private static IResult Register(string name, HttpContext context, IClaimLedger ledger) => RegisterBook.Names.Contains(name)
        ? Found(context, ledger, (found, output) => RegisterLines.Write(name, found, output))
        : ApiRoutes.Missing($"No register is called '{name}'. There are {string.Join(", ", RegisterBook.Names)}.");
}
