using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Safety;

/// <summary>Answers where no endpoint does: nothing at the address (404), or nothing for the method (405, with <c>Allow</c>).</summary>
internal static class NothingHere
{
    private const string NotHere = "There is nothing at this address.";

    public static void UseNothingHere(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { HasStarted: false, ContentType: null, StatusCode: var status }) return;
        if (status == StatusCodes.Status405MethodNotAllowed) await Tell(context, status, "method", "Method not allowed", $"{context.Request.Method} does nothing here. The address takes {context.Response.Headers.Allow}.");
        else if (status == StatusCodes.Status404NotFound && context.GetEndpoint() is null) await Tell(context, status, "not-found", "Not found", NotHere);
    });

    private static Task Tell(HttpContext context, int status, string code, string heading, string message) => IsForPrograms(context.Request.Path)
        ? Problems.Write(context, status, code, message == NotHere ? message + " /api has the list." : message)
        : ScreenRoutes.Told(context, heading, message, status).ExecuteAsync(context);

    private static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/exports") || path.StartsWithSegments("/mcp");
}
