using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Hearsay.Web.Safety;

/// <summary>The one shape of every error: problem+json (RFC 9457) with a code that stays.</summary>
internal static class Problems
{
    /// <summary>A problem as a result.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">A short name that stays, for programs.</param>
    /// <param name="detail">What is wrong and what to do, for people.</param>
    public static IResult Of(int status, string code, string detail) => Results.Problem(Details(status, code, detail));

    /// <summary>Writes a problem where no endpoint answers.</summary>
    public static Task Write(HttpContext context, int status, string code, string detail)
    {
        context.Response.StatusCode = status;
        return Results.Problem(Details(status, code, detail)).ExecuteAsync(context);
    }

    private static ProblemDetails Details(int status, string code, string detail) => new()
    {
        Status = status,
        Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        Detail = detail,
        Type = $"urn:hearsay:problem:{code}",
        Extensions = { ["code"] = code },
    };
}
