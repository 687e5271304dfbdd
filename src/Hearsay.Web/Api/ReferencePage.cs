using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;

namespace Hearsay.Web.Api;

/// <summary>The page at <c>/api</c>: every endpoint, made from the same description as the OpenAPI document.</summary>
internal static class ReferencePage
{
    public static IResult Show(HttpContext context, FrameMaker frames, IApiDescriptionGroupCollectionProvider descriptions) => ScreenRoutes.Show<ApiReference>(new()
    {
        [nameof(ApiReference.Groups)] = Groups(descriptions),
        [nameof(ApiReference.Frame)] = frames.Of(context),
    });

    private static ImmutableArray<ApiGroup> Groups(IApiDescriptionGroupCollectionProvider descriptions) =>
    [
        .. descriptions.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .GroupBy(item => item.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.ITagsMetadata>().SelectMany(tags => tags.Tags).FirstOrDefault() ?? "more")
            .Select(group => new ApiGroup(group.Key, [.. group.Select(Line).OrderBy(line => line.Path, StringComparer.Ordinal)])),
    ];

    private static ApiLine Line(ApiDescription item)
    {
        var metadata = item.ActionDescriptor.EndpointMetadata;
        return new ApiLine(
            item.HttpMethod ?? "GET", "/" + item.RelativePath, metadata.OfType<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>().LastOrDefault()?.Summary ?? "",
            [.. metadata.OfType<QueryWords>().SelectMany(words => words.Names)]);
    }
}

/// <summary>Endpoints on one matter.</summary>
public sealed record ApiGroup(string Name, ImmutableArray<ApiLine> Lines);

/// <summary>One endpoint.</summary>
public sealed record ApiLine(string Method, string Path, string Summary, ImmutableArray<string> Parameters);
