using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hearsay.Web.Api;

/// <summary>The query parameters that an endpoint takes, for the OpenAPI document.</summary>
internal sealed record QueryWords(ImmutableArray<string> Names)
{
    /// <summary>The facets of a search.</summary>
    public static string[] Facets { get; } = ["q", "outlet", "principal", "stance", "type", "place", "from", "to", "grade", "originators"];

    private static string MeaningOf(string name) => name switch
    {
        "q" => "Words: all of them; \"in this order\", OR, -not, begin*.",
        "outlet" => "Who published it.",
        "principal" => "For whom the speaker speaks: ISO 3166-1 alpha-2, or an organisation.",
        "stance" => "AFFIRM, DENY, NON-COMMITTAL or WITHHELD.",
        "type" => "PLOVER type of the event.",
        "place" => "A place by name, or a country by its two letters.",
        "from" or "since" => "First day, as 2026-03-24.",
        "to" => "Last day.",
        "grade" => "Grade of the slot, for example ADMITTED.",
        "originators" => "true leaves out reports that repeat another.",
        "limit" => "Lines of a page, 1 to 500; 50 where it is left out.",
        "after" => "What the page before named as its next, unchanged.",
        "report" => "The hash of a report, or what scripts call it.",
        "story" => "The name of a story.",
        "kind" => "Kind of change: denial, reversal, first_acknowledgement, figure, edit or retraction.",
        "latest" => "true gives the latest first.",
        "name" => "What to call it.",
        "by" => "Who asks; kept in the history.",
        "kinds" => "What it fires at, with commas between: claim, denial, reversal, first_acknowledgement, figure, edit, retraction; everything where it is left out.",
        "watch" => "The number of a watch.",
        "published" => "Day of publication, as 2026-03-24; goes before what the report says.",
        "url" => "The address of a page, http or https, that is fetched because you ask; the body stays empty.",
        _ => name,
    };

    /// <summary>Adds the parameters of an endpoint to its description.</summary>
    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        foreach (var name in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryWords>().SelectMany(words => words.Names))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = MeaningOf(name),
                Schema = new OpenApiSchema { Type = name == "limit" ? JsonSchemaType.Integer : JsonSchemaType.String },
            });
        }
        return Task.CompletedTask;
    }
}
