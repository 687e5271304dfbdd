using System.Buffers;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Web.Api;

/// <summary>Who and what is named.</summary>
internal static class NameRoutes
{
    public static void MapNames(this IEndpointRouteBuilder api) => api.MapGet("/entities/{name}", Entity)
        .Told("entity", "entities", "Everything known of a name: ways of writing it, offices, what it said, what is said of it");

    private static IResult Entity(string name, HttpContext context, IClaimLedger ledger)
    {
        var answer = ledger.Stories.Called(name);
        return answer.View is { } view ? ApiAnswer.One(context, output => Write(view, output)) : ApiRoutes.Missing(answer.Sentence(name));
    }

    private static void Write(NameView view, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, default);
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("schema", "hearsay/name/1");
        json.WriteString("name", view.Name);
        lines.Text("type", view.Type);
        lines.Text("principal", view.Principal);
        Aliases(lines, "aliases", view.Aliases);
        json.WriteStartArray("offices");
        foreach (var office in view.Offices)
        {
            json.WriteStartObject();
            json.WriteString("words", office.Words);
            lines.Text("from", office.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            lines.Text("to", office.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("reports", office.Reports);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Claims(lines, "said", view.Said);
        json.WriteNumber("said_count", view.SaidCount);
        Claims(lines, "about", view.About);
        json.WriteNumber("about_count", view.AboutCount);
        json.WriteStartArray("merged");
        foreach (var name in view.Merged) json.WriteStringValue(name);
        json.WriteEndArray();
        Aliases(lines, "possibly_same", view.PossiblySame);
        lines.End();
    }

    private static void Aliases(JsonLines lines, string field, ImmutableArray<NameAlias> aliases)
    {
        lines.Json.WriteStartArray(field);
        foreach (var alias in aliases)
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("written", alias.Written);
            lines.Json.WriteNumber("reports", alias.Reports);
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
    }

    private static void Claims(JsonLines lines, string field, ImmutableArray<FoundClaim> claims)
    {
        lines.Json.WriteStartArray(field);
        foreach (var claim in claims)
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteString("claim", claim.Claim.Value);
            lines.Json.WriteString("doc", claim.Doc);
            lines.Json.WriteString("said", claim.Said);
            lines.Json.WriteString("position", claim.Stance);
            lines.Text("root", claim.Root);
            lines.Json.WriteString("page", Permalinks.Claim(claim.Claim));
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
    }
}
