using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hearsay.Web.Api;

/// <summary>The OpenAPI document.</summary>
internal static class OpenApiSetup
{
    public static void AddApiDescription(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = _ => true;
            options.AddOperationTransformer(QueryWords.Describe);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Hearsay";
                document.Info.Version = "1";
                document.Info.Description = "Who said what in news reports. Objects are those of the output formats in docs/formats.";
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }
}
